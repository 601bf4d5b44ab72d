# How every target of the project is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(dateline_warnings INTERFACE)
target_compile_options(dateline_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    # GCC 12 sees overlaps in `"literal" + std::string` that are none (its bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${DATELINE_WARNINGS_AS_ERRORS}>:-Werror>)

# dateline_floor(NAME SOURCES... USES <lower floors> LIBRARIES <packages>): one floor as an object library.
# It sees the public headers, its own folder, and through USES the floors below it only.
function(dateline_floor name)
    cmake_parse_arguments(FLOOR "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    set(target dateline_${name})
    add_library(${target} OBJECT ${FLOOR_SOURCES})
    target_include_directories(${target} PUBLIC
        ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
    target_link_libraries(${target} PRIVATE dateline_warnings)
    target_link_libraries(${target} PUBLIC date::date tl::expected fmt::fmt ${FLOOR_LIBRARIES})
    foreach(lower IN LISTS FLOOR_USES)
        target_link_libraries(${target} PUBLIC dateline_${lower}_headers)
    endforeach()
    # What a floor shows to the ones above it: its headers and the packages these need.
    add_library(${target}_headers INTERFACE)
    target_include_directories(${target}_headers INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target}_headers INTERFACE date::date tl::expected fmt::fmt)
endfunction()
