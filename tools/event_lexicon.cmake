# Tables of the events floor, compiled from data/en.
add_executable(compile_event_lexicon compile_event_lexicon.cpp)
target_link_libraries(compile_event_lexicon PRIVATE dateline_text dateline_warnings fmt::fmt)
add_executable(compile_weights compile_weights.cpp)
target_link_libraries(compile_weights PRIVATE dateline_text dateline_warnings fmt::fmt)

set(lexicons)
foreach(name IN ITEMS verbs event_nouns actor_nouns cues first_names)
    list(APPEND lexicons ${PROJECT_SOURCE_DIR}/data/en/${name}.lexicon)
endforeach()
set(generated ${PROJECT_BINARY_DIR}/generated/events)
file(MAKE_DIRECTORY ${generated})
add_custom_command(OUTPUT ${generated}/lexicon_tables.hpp
    COMMAND compile_event_lexicon ${generated}/lexicon_tables.hpp ${lexicons}
    DEPENDS compile_event_lexicon ${lexicons}
    COMMENT "Compiling the event lexicon")
add_custom_command(OUTPUT ${generated}/salience_weights.hpp
    COMMAND compile_weights ${generated}/salience_weights.hpp ${PROJECT_SOURCE_DIR}/data/en/salience.weights
    DEPENDS compile_weights ${PROJECT_SOURCE_DIR}/data/en/salience.weights
    COMMENT "Compiling the salience weights")
add_custom_target(event_tables DEPENDS ${generated}/lexicon_tables.hpp ${generated}/salience_weights.hpp)
add_dependencies(dateline_events event_tables)
