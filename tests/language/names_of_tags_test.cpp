#include "language/treebank_names.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("tag names: every value prints as in the treebank and reads back", "[language][names]") {
    for (int i = 0; i <= static_cast<int>(Relation::xcomp); ++i) {
        const auto value = static_cast<Relation>(i);
        CHECK(!to_string(value).empty());
        CHECK(language::relation_named(to_string(value)) == value);
    }
    for (int i = 0; i <= static_cast<int>(Upos::x); ++i) {
        const auto value = static_cast<Upos>(i);
        CHECK(language::upos_named(to_string(value)) == value);
    }
    for (int i = 0; i <= static_cast<int>(Xpos::dollar); ++i) {
        const auto value = static_cast<Xpos>(i);
        CHECK(language::xpos_named(to_string(value)) == value);
    }
}

TEST_CASE("tag names: subtypes and odd tags", "[language][names]") {
    CHECK(to_string(Relation::nsubj_pass) == "nsubj:pass");
    CHECK(to_string(Relation::obl_unmarked) == "obl:unmarked");
    CHECK(to_string(Relation::acl_relcl) == "acl:relcl");
    CHECK(to_string(Relation::case_) == "case");
    CHECK(to_string(Relation::cc_preconj) == "cc:preconj");
    CHECK(to_string(Relation::flat) == "flat");
    CHECK(to_string(Upos::propn) == "PROPN");
    CHECK(to_string(Xpos::lrb) == "-LRB-");
    CHECK(to_string(Xpos::open_quote) == "``");
    CHECK(to_string(Xpos::close_quote) == "''");
    CHECK(to_string(Xpos::prp_poss) == "PRP$");
    CHECK(to_string(Xpos::hyph) == "HYPH");
    CHECK(to_string(Xpos::dollar) == "$");
    CHECK(to_string(NameType::organisation) == "organisation");
    CHECK_FALSE(language::relation_named("nsubj:none"));
    CHECK_FALSE(language::xpos_named(""));
}
