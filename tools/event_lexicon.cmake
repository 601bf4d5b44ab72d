add_executable(compile_event_lexicon compile_event_lexicon.cpp)
target_link_libraries(compile_event_lexicon PRIVATE dateline_text dateline_warnings fmt::fmt)
set(lexicons)
foreach(name IN ITEMS verbs event_nouns actor_nouns cues)
    list(APPEND lexicons ${PROJECT_SOURCE_DIR}/data/en/${name}.lexicon)
endforeach()
set(tables ${PROJECT_BINARY_DIR}/generated/events/lexicon_tables.hpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/events)
add_custom_command(OUTPUT ${tables}
    COMMAND compile_event_lexicon ${tables} ${lexicons}
    DEPENDS compile_event_lexicon ${lexicons}
    COMMENT "Compiling the event lexicon")
add_custom_target(event_lexicon_tables DEPENDS ${tables})
add_dependencies(dateline_events event_lexicon_tables)
