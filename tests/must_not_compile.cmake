# dateline_must_not_compile(NAME WORDS): NAME.fail.cpp is refused, and for the reason in WORDS (a regular expression that
# holds for g++ and clang++). Builds take turns, since two of them in one folder would disturb each other.
function(dateline_must_not_compile name words)
    add_library(${name}_fail OBJECT EXCLUDE_FROM_ALL ${name}.fail.cpp)
    target_link_libraries(${name}_fail PRIVATE dateline_calendar_headers)
    target_compile_options(${name}_fail PRIVATE -Werror=unused-result)
    string(REPLACE "_" " " sentence ${name})
    add_test(NAME "must not compile: ${sentence}"
        COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target ${name}_fail)
    set_tests_properties("must not compile: ${sentence}" PROPERTIES
        PASS_REGULAR_EXPRESSION "${words}" RESOURCE_LOCK build LABELS compile)
endfunction()

set(dateline_deleted "error: (use of deleted function|overload resolution selected deleted operator)")
set(dateline_converts
    "error: (conversion from|could not convert|cannot convert|no viable conversion|no matching function|cannot initialize)")
set(dateline_forgotten "error: ignoring return(ed)? value")
