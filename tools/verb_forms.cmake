# Verb forms of the language floor, compiled from data/en.
add_executable(compile_verb_forms compile_verb_forms.cpp)
target_link_libraries(compile_verb_forms PRIVATE dateline_text dateline_warnings fmt::fmt)
set(verb_lexicons ${PROJECT_SOURCE_DIR}/data/en/irregular_verbs.lexicon ${PROJECT_SOURCE_DIR}/data/en/verbs.lexicon
    ${PROJECT_SOURCE_DIR}/data/en/event_nouns.lexicon)
set(verb_table ${PROJECT_BINARY_DIR}/generated/language/verb_table.inc)
add_custom_command(OUTPUT ${verb_table}
    COMMAND compile_verb_forms ${verb_table} ${verb_lexicons}
    DEPENDS compile_verb_forms ${verb_lexicons}
    COMMENT "Compiling the verb forms" VERBATIM)
add_custom_target(verb_tables DEPENDS ${verb_table})
add_dependencies(dateline_language verb_tables)
