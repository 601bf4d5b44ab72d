#include "chain.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace dateline;

const DraftParticipant* participant(const Draft* draft, Role role) {
    if (draft != nullptr) {
        for (const DraftParticipant& p : draft->participants) {
            if (p.role == role) {
                return &p;
            }
        }
    }
    return nullptr;
}

std::string actor(const Draft* draft, Role role) {
    const DraftParticipant* p = participant(draft, role);
    return p == nullptr ? "nobody" : p->actor == nullptr ? "a thing" : p->actor->name;
}

} // namespace

TEST_CASE("participants: the object of a passive is its patient, by names the agent",
          "[events][participants]") {
    const auto chain = chain_of("Anna Berg was arrested by police on Monday.", "2021-08-24");
    const Draft* arrested = chain->at("arrested");
    CHECK(actor(arrested, Role::patient) == "Anna Berg");
    CHECK(actor(arrested, Role::agent) == "police");
}

TEST_CASE("participants: coordinated subjects are two agents", "[events][participants]") {
    const auto chain = chain_of("Anna Berg and Karl Holm met in Oslo on Monday.", "2021-08-24");
    const Draft* met = chain->at("met");
    REQUIRE(met != nullptr);
    CHECK(std::count_if(met->participants.begin(), met->participants.end(),
                        [](const DraftParticipant& p) { return p.role == Role::agent; }) == 2);
    CHECK(met->place_name == "Oslo");
}

TEST_CASE("actors: a surname stands for the full name given elsewhere", "[events][actors]") {
    const auto chain =
        chain_of("Anna Berg resigned on Monday. Berg left the country on Tuesday.", "2021-08-24");
    CHECK(actor(chain->at("left"), Role::agent) == "Anna Berg");
}

TEST_CASE("actors: a firm named before its branch is not the branch", "[events][actors]") {
    const auto branch = chain_of("Barclays closed a branch on Monday. Barclays Leasing opened one on "
                                 "Tuesday. On Wednesday Barclays apologised.",
                                 "2021-08-25");
    CHECK(actor(branch->at("closed"), Role::agent) == "Barclays");
    CHECK(actor(branch->at("opened"), Role::agent) == "Barclays Leasing");
    CHECK(actor(branch->at("apologised"), Role::agent) == "Barclays");
    const auto full = chain_of(
        "Barclays Leasing closed a branch on Monday. On Wednesday Barclays apologised.", "2021-08-25");
    CHECK(actor(full->at("apologised"), Role::agent) == "Barclays Leasing");
}

TEST_CASE("participants: each of a list in apposition, and whom a thing is aimed at",
          "[events][participants]") {
    const auto list =
        chain_of("Norland's agency chose two astronauts, Anna Berg and Karl Holm, on Monday.", "2021-08-25");
    const auto named = [](const Draft* draft, std::string_view name) {
        return draft != nullptr &&
               std::any_of(draft->participants.begin(), draft->participants.end(),
                           [&](const DraftParticipant& p) { return p.actor && p.actor->name == name; });
    };
    CHECK(named(list->at("chose"), "Anna Berg"));
    CHECK(named(list->at("chose"), "Karl Holm"));
    const auto aimed = chain_of("On Monday the union filed a petition against Barclays.", "2021-08-25");
    CHECK(named(aimed->at("petition"), "Barclays"));
    const auto on =
        chain_of("France imposed sanctions on Germany on Monday. He opened a hotel on Cyprus on Tuesday.",
                 "2021-08-25");
    CHECK(named(on->at("imposed"), "Germany"));
    CHECK(!named(on->at("opened"), "Cyprus"));
}

TEST_CASE("participants: a clause after a semicolon goes on with the subject", "[events][participants]") {
    const auto chain =
        chain_of("Barclays sold its stores in March; announced a merger in May.", "2021-08-25");
    CHECK(actor(chain->at("announced"), Role::agent) == "Barclays");
}

TEST_CASE("participants: what somebody is arrested for is what he did", "[events][participants]") {
    const auto chain = chain_of("Police arrested Anna Berg for throwing stones on Thursday.", "2021-08-25");
    CHECK(actor(chain->at("throwing"), Role::agent) == "Anna Berg");
    CHECK(actor(chain->at("arrested"), Role::agent) == "police");
}

TEST_CASE("title: a firm whose name looks plural is one", "[events][title]") {
    const auto chain = chain_of("Barclays Holdings denied the report.", "2021-08-25");
    CHECK(title_of(*chain->reading, *chain->at("denied")) == "Barclays Holdings denies the report");
}

TEST_CASE("actors: what is a firm's own is no other actor", "[events][actors]") {
    const auto chain = chain_of("Barclays cut its staff in May. It sued its chairman in June.", "2021-08-25");
    CHECK(actor(chain->at("cut"), Role::patient) == "a thing");
    CHECK(actor(chain->at("sued"), Role::patient) == "its chairman");
}

TEST_CASE("attribution: who rules in a clause of time says nothing of the rest", "[events][attribution]") {
    const auto chain = chain_of(
        "The government withdrew the decree on Thursday, two days after the court ruled.", "2013-10-19");
    CHECK(chain->at("withdrew")->attribution.empty());
    const auto said =
        chain_of("The government withdrew the decree on Thursday, the court said.", "2013-10-19");
    CHECK(said->at("withdrew")->attribution.size() == 1);
}

TEST_CASE("attribution: content below a saying has its source", "[events][attribution]") {
    const auto chain = chain_of("Police said that the man died on Sunday.", "2021-08-24");
    const Draft* died = chain->at("died");
    REQUIRE(died != nullptr);
    REQUIRE(died->attribution.size() == 1);
    CHECK(died->attribution[0].name == "police");
}

TEST_CASE("same: two mentions of one happening are linked, two days apart are not", "[events][same]") {
    const auto chain = chain_of(
        "Anna Berg met Karl Holm on Monday. The meeting lasted an hour. Anna Berg met Karl Holm on Friday.",
        "2021-08-24");
    const Draft* meeting = chain->at("meeting");
    REQUIRE(meeting != nullptr);
    CHECK(meeting->same_as == 1);
    CHECK(chain->drafts.back().same_as == 0);
}

TEST_CASE("title: an event reads as a headline in the present tense", "[events][title]") {
    const auto chain = chain_of("Anna Berg met Karl Holm in Oslo on Monday.", "2021-08-24");
    const Draft* met = chain->at("met");
    REQUIRE(met != nullptr);
    CHECK(title_of(*chain->reading, *met) == "Anna Berg meets Karl Holm in Oslo");
}

TEST_CASE("attribution: a trailing \"said X, of Y\" says who says so", "[events][attribution]") {
    const auto chain =
        chain_of("The bridge collapsed on Friday, said Anna Berg, a spokeswoman for the port.", "2021-08-24");
    const Draft* collapse = chain->at("collapsed");
    REQUIRE(collapse != nullptr);
    REQUIRE(collapse->attribution.size() == 1);
    CHECK(collapse->attribution.front().name == "Anna Berg");
}

TEST_CASE("attribution: whom a report cites comes before who reports", "[events][attribution]") {
    const auto chain = chain_of("The Oslo Gazette, citing unnamed officials familiar with the matter, "
                                "reported on Tuesday that the chief of "
                                "the agency had held a meeting with Anna Berg in Oslo on Monday.",
                                "2021-08-24");
    const Draft* meeting = chain->at("meeting");
    REQUIRE(meeting != nullptr);
    REQUIRE(meeting->attribution.size() == 2);
    CHECK(meeting->attribution[0].name == "unnamed officials");
    CHECK(meeting->attribution[1].name == "Oslo Gazette");
    CHECK(meeting->status == Status::claimed);
    CHECK(day_of(meeting) == "2021-08-23/2021-08-23");
    const Draft* report = chain->at("reported");
    CHECK(actor(report, Role::agent) == "Oslo Gazette");
    CHECK(report->status == Status::happened);
    CHECK(day_of(report) == "2021-08-24/2021-08-24");
}

TEST_CASE("actors: days and months are nobody", "[events][actors]") {
    const auto chain = chain_of("On Sunday the mayor resigned. The council met in March.", "2021-08-24");
    for (const Actor& a : chain->cast->actors()) {
        CHECK(a.name != "Sunday");
        CHECK(a.name != "March");
    }
}

TEST_CASE("same: \"the chief\" who met X is the one who met X by name", "[events][same]") {
    const auto chain = chain_of("Ole Hansen met Anna Berg on Monday. The paper said that the director met "
                                "Anna Berg in Oslo.",
                                "2021-08-24");
    REQUIRE(chain->drafts.size() >= 3);
    const Draft& later = chain->drafts.back();
    CHECK(later.same_as != 0);
    CHECK(actor(&later, Role::agent) == "Ole Hansen");
}

TEST_CASE("actors: what happens to things does not happen to the firm that says so", "[events][actors]") {
    const auto chain =
        chain_of("Nordic Power, which owns the dam, said it overflowed on Monday.", "2021-08-25");
    CHECK(actor(chain->at("overflowed"), Role::agent) == "dam");
    const auto firm =
        chain_of("Nordic Power, which owns the dam, said it closed a gate on Monday.", "2021-08-25");
    CHECK(actor(firm->at("closed"), Role::agent) == "Nordic Power");
}

TEST_CASE("actors: a number that begins a sentence has its capital from there", "[events][actors]") {
    const auto chain = chain_of("Fourteen miners left the pit on Monday.", "2021-08-24");
    CHECK(actor(chain->at("left"), Role::agent) == "fourteen miners");
    CHECK(title_of(*chain->reading, *chain->at("left")).rfind("Fourteen miners", 0) == 0);
}

TEST_CASE("actors: he and she are not the same person", "[events][actors]") {
    const auto chain = chain_of(
        "Anna Berg met Mr Ole Hansen on Monday. He resigned later. She left the room.", "2021-08-24");
    CHECK(actor(chain->at("resigned"), Role::agent) == "Ole Hansen");
    CHECK(actor(chain->at("left"), Role::agent) == "Anna Berg");
}

TEST_CASE("actors: a thing that something happens to takes part, a happening does not", "[events][actors]") {
    const auto chain = chain_of("The market burned down in 1999. The trial began on Monday.", "2021-08-24");
    CHECK(actor(chain->at("burned"), Role::agent) == "market");
    CHECK(actor(chain->at("began"), Role::agent) == "a thing");
}

TEST_CASE("participants: whose a thing is takes part with it", "[events][participants]") {
    const auto chain = chain_of("The House confirmed Anna Berg's nomination on Monday.", "2021-08-24");
    const Draft* confirmed = chain->at("confirmed");
    REQUIRE(confirmed != nullptr);
    CHECK(std::any_of(
        confirmed->participants.begin(), confirmed->participants.end(), [](const DraftParticipant& p) {
            return p.role == Role::patient && p.actor != nullptr && p.actor->name == "Anna Berg";
        }));
}

TEST_CASE("same: a strike and its beginning are one entry, a strike planned is one event", "[events][same]") {
    const auto begun = chain_of("Drivers began a strike on Monday.", "2021-08-24");
    REQUIRE(begun->at("strike") != nullptr);
    CHECK(begun->at("strike")->same_as != 0);
    const auto planned =
        chain_of("A general strike planned for September 12 has been called off.", "2021-08-24");
    CHECK(planned->at("planned") == nullptr);
    CHECK(day_of(planned->at("strike")) == "2021-09-12/2021-09-12");
}

TEST_CASE("same: what was done to one firm was not done to another", "[events][same]") {
    const auto chain = chain_of(
        "Nordic Power has agreed to buy Acme Steel. In 1995 Nordic Power bought Delta Mining.", "2021-08-25");
    CHECK(day_of(chain->at("buy")) == "undated");
    CHECK(day_of(chain->at("bought")) == "1995-01-01/1995-12-31");
    CHECK(chain->at("bought")->same_as == 0);
}

TEST_CASE("same: a participle that accompanies its clause tells more of the same happening",
          "[events][same]") {
    const auto chain = chain_of("Troops shelled the town on Thursday, killing nine fighters.", "2021-08-25");
    CHECK(chain->at("killing")->same_as != 0);
    const auto apart =
        chain_of("After killing nine fighters in May, troops shelled the town on Thursday.", "2021-08-25");
    CHECK(apart->at("shelled")->same_as == 0);
    CHECK(apart->at("killing")->same_as == 0);
}

TEST_CASE("status: what is to be decided is no condition of the deciding", "[events][status]") {
    const auto open =
        chain_of("Prosecutors said they would decide by April 1 whether to appeal.", "2026-03-18");
    CHECK(open->at("decide")->status == Status::planned);
    const auto condition = chain_of("The union will strike on Friday if the talks fail.", "2026-03-18");
    CHECK(condition->at("strike")->status == Status::conditional);
}

TEST_CASE("status: what somebody is accused of is claimed", "[events][status]") {
    const auto chain = chain_of("Lawmakers accused the mayor of stealing the fund in 2003.", "2005-09-06");
    REQUIRE(chain->at("stealing") != nullptr);
    CHECK(chain->at("stealing")->status == Status::claimed);
}

TEST_CASE("salience: that somebody spoke is no news by itself", "[events][salience]") {
    const auto has = [](const std::string& text, std::string_view word, SalienceFeature feature) {
        const auto chain = chain_of(text, "2021-08-25");
        const auto features = salience_features(*chain->reading, chain->drafts);
        for (std::size_t i = 0; i < chain->drafts.size(); ++i) {
            if (chain->tree->form(chain->drafts[i].candidate.trigger) == word) {
                return features[i].test(static_cast<std::size_t>(feature));
            }
        }
        FAIL("no event " << word);
        return false;
    };
    CHECK(has("The newspaper reported on Monday that the mine had closed.", "reported",
              SalienceFeature::outlet_speaks));
    CHECK_FALSE(has("The mayor reported on Monday that the mine had closed.", "reported",
                    SalienceFeature::outlet_speaks));
    CHECK(has("The miner was reported to be alive.", "reported", SalienceFeature::hearsay));
    CHECK(has("The minister said the two men met on Monday.", "said", SalienceFeature::tells_dated));
    CHECK_FALSE(has("The minister said the two men had met.", "said", SalienceFeature::tells_dated));
    CHECK(has("\"We warned them about the wires in November,\" the grocer said.", "warned",
              SalienceFeature::first_person));
    CHECK(has("The exchange came in March.", "came", SalienceFeature::occurs));
}

TEST_CASE("title: a participle after a comma is not what is announced", "[events][title]") {
    const auto chain = chain_of(
        "The two firms would merge, they announced on Monday, ending eight months of talks.", "2021-08-25");
    CHECK(title_of(*chain->reading, *chain->at("announced")) == "Two firms announce");
    const auto late =
        chain_of("The bank announced on Monday, after months of talks, that it would merge.", "2021-08-25");
    CHECK(title_of(*late->reading, *late->at("announced")) == "The bank announces that it would merge");
}

TEST_CASE("title: what stands right after the verb, and what it agrees to, is part of what happened",
          "[events][title]") {
    const auto title = [](const std::string& text, std::string_view word) {
        const auto chain = chain_of(text, "2021-08-25");
        REQUIRE(chain->at(word) != nullptr);
        return title_of(*chain->reading, *chain->at(word));
    };
    CHECK(title("The Aurora spacecraft slipped into orbit around Ceres on Friday.", "slipped") ==
          "The Aurora spacecraft slips into orbit around Ceres");
    CHECK(title("The car plunged into the river on Monday.", "plunged") == "The car plunges into the river");
    CHECK(title("The bank agreed in December to sell its branches.", "agreed") ==
          "The bank agrees to sell its branches");
    CHECK(title("The probe spent two years in Oslo from May 2001.", "spent") ==
          "The probe spends two years in Oslo");
    CHECK(title("The bank added the charges between June 2003 and October 2005.", "added") ==
          "The bank adds the charges");
    CHECK(title("The mission nearly ended on Monday.", "ended") == "The mission nearly ends");
}

TEST_CASE("title: who is introduced by name has the name, and a verb that agrees", "[events][title]") {
    const auto chain =
        chain_of("Halvard's chief executive, Simon Teague, apologised on Monday.", "2021-08-25");
    CHECK(title_of(*chain->reading, *chain->at("apologised")) == "Simon Teague apologises");
}

TEST_CASE("participants: which means the name before it, not the noun further back",
          "[events][participants]") {
    const auto chain =
        chain_of("The port demanded the return of the money from Bayline, which filed for "
                 "bankruptcy in June. The state set up an office in Oslo, which opened in May.",
                 "2021-08-25");
    CHECK(title_of(*chain->reading, *chain->at("filed")) == "Bayline files for bankruptcy");
    CHECK(title_of(*chain->reading, *chain->at("opened")).find("office") != std::string::npos);
}

TEST_CASE("candidates: a storm that comes ashore is more than a storm that was", "[events][candidate]") {
    const auto chain = chain_of("The storm came ashore near Oslo on Friday.", "2021-08-25");
    REQUIRE(chain->at("came") != nullptr);
    CHECK(title_of(*chain->reading, *chain->at("came")) == "The storm comes ashore near Oslo");
}

TEST_CASE("same: an occasion and what is done there, how a thing stays and the staying, are one entry",
          "[events][same]") {
    const auto chain =
        chain_of("The council will discuss the dispute at a special meeting on Monday. The port will "
                 "stay closed until Friday.",
                 "2021-08-25");
    CHECK(chain->at("meeting")->same_as != 0);
    CHECK(chain->at("closed")->same_as != 0);
    const auto apart = chain_of("The minister did not stay for the ceremony on Monday.", "2021-08-25");
    CHECK(apart->at("ceremony")->same_as == 0);
}

TEST_CASE("same: a retirement and retiring the same things in one year are one", "[events][same]") {
    const auto chain =
        chain_of("The retirement of the space shuttles in 2011 left the agency without a craft. It has "
                 "depended on others since retiring the space shuttles in 2011.",
                 "2019-03-05");
    REQUIRE(chain->at("retiring") != nullptr);
    CHECK(chain->at("retiring")->same_as != 0);
}

TEST_CASE("title: half a quotation has no mark", "[events][title]") {
    const auto chain =
        chain_of("The president accused the network of \"swindling\" on Monday.", "2021-08-25");
    const std::string title = title_of(*chain->reading, *chain->at("accused"));
    CHECK(std::count(title.begin(), title.end(), '"') % 2 == 0);
}

TEST_CASE("same: an order and what it closes are one entry", "[events][same]") {
    const auto chain = chain_of("A judge ordered the mine closed on Tuesday.", "2013-11-06");
    REQUIRE(chain->at("closed") != nullptr);
    CHECK(chain->at("closed")->same_as != 0);
}

TEST_CASE("title: who plans a march plans it now", "[events][title]") {
    const auto chain = chain_of("Trade unions plan a march in Oslo on 16 November.", "2013-11-06");
    CHECK(title_of(*chain->reading, *chain->at("march")) == "Trade unions plan a march in Oslo");
}

TEST_CASE("same: what happened to one's own thing tells how one drowned", "[events][same]") {
    const auto own =
        chain_of("Anna Berg drowned on Sunday when her car was carried off a bridge.", "2016-03-10");
    REQUIRE(own->at("carried") != nullptr);
    CHECK(own->at("carried")->same_as != 0);
    const auto other =
        chain_of("Relations worsened last week when the government announced a tariff.", "2016-03-10");
    REQUIRE(other->at("announced") != nullptr);
    CHECK(other->at("announced")->same_as == 0);
}

TEST_CASE("participants: who is explained between commas acts once, under the name",
          "[events][participants]") {
    const auto chain =
        chain_of("Anna Berg was the first candidate. The candidate who came third, the singer Karl Holm, "
                 "endorsed Ms Berg a week later.",
                 "2014-10-13");
    const Draft* endorsed = chain->at("endorsed");
    CHECK(actor(endorsed, Role::agent) == "Karl Holm");
    CHECK(actor(endorsed, Role::patient) == "Anna Berg");
}

TEST_CASE("participants: who is told to do something does it", "[events][participants]") {
    const auto chain =
        chain_of("The regulator told Barclays in December to replace the doors by March 31.", "2022-02-08");
    CHECK(actor(chain->at("replace"), Role::agent) == "Barclays");
}

TEST_CASE("actors: it is not the hijackers", "[events][actors]") {
    const auto chain =
        chain_of("The hijackers seized the plane shortly after it took off on Saturday.", "2009-06-15");
    CHECK(actor(chain->at("took"), Role::agent) != "hijackers");
}

TEST_CASE("same: what a case goes back to is its entry", "[events][same]") {
    const auto chain = chain_of(
        "The case goes back to November 2022, when Barclays complained to the regulator.", "2025-04-24");
    REQUIRE(chain->at("complained") != nullptr);
    CHECK(chain->at("complained")->same_as != 0);
    CHECK(chain->at("goes")->told_by != 0);
}

TEST_CASE("participants: what is done to a place is done there", "[events][participants]") {
    const auto invaded = chain_of("The army invaded Norway on Monday.", "2021-08-25");
    CHECK(invaded->at("invaded")->place_name == "Norway");
    CHECK(actor(invaded->at("invaded"), Role::patient) == "Norway");
    const auto sued = chain_of("The union sued Norway on Monday.", "2021-08-25");
    CHECK(sued->at("sued")->place_name.empty());
}

TEST_CASE("actors: it may be a firm that was taken for a person", "[events][actors]") {
    const auto chain = chain_of("Velora collapsed in 2009. It was sold in 2010.", "2011-07-29");
    CHECK(actor(chain->at("sold"), Role::patient) == "Velora");
}

TEST_CASE("candidates: that days of mourning begin today is no happening of its own", "[events]") {
    const auto chain =
        chain_of("The president declared three days of mourning beginning today.", "2024-01-10");
    CHECK(chain->at("beginning") == nullptr);
    CHECK(chain->at("declared") != nullptr);
}

TEST_CASE("title: what one is fined is not fined too", "[events][title]") {
    const auto chain =
        chain_of("A ferry company was fined £1.2m on Wednesday for the collision.", "2014-03-20");
    CHECK(title_of(*chain->reading, *chain->at("fined")) == "A ferry company fined for the collision");
}

TEST_CASE("participants: a list in apposition to a noun, each with a noun of its own",
          "[events][participants]") {
    const auto chain = chain_of(
        "On Thursday, two astronauts, UK-based pilot Karl Holm and Norway-based engineer Anna Berg, left.",
        "2021-08-24");
    const Draft* left = chain->at("left");
    REQUIRE(left != nullptr);
    CHECK(std::any_of(left->participants.begin(), left->participants.end(), [](const DraftParticipant& p) {
        return p.role == Role::agent && p.actor != nullptr && p.actor->name == "Anna Berg";
    }));
}

TEST_CASE("participants: who is somebody that did a thing did it", "[events][participants]") {
    const auto chain =
        chain_of("Anna Berg is a former pollster who became finance minister in 2016.", "2021-08-24");
    CHECK(actor(chain->at("became"), Role::agent) == "Anna Berg");
}

TEST_CASE("dates: a year that only names a thing dates nothing done with it", "[events][anchor]") {
    const auto law = chain_of("The 1939 law bars state employees from campaigning.", "2021-08-24");
    const Draft* bars = law->at("bars");
    CHECK((bars == nullptr || !bars->time));
    const auto amended = chain_of("Parliament amended the 1939 law.", "2021-08-24");
    REQUIRE(amended->at("amended") != nullptr);
    CHECK(!amended->at("amended")->time);
    const auto study = chain_of("A 2008 study found a higher risk of fire.", "2021-08-24");
    REQUIRE(study->at("found") != nullptr);
    CHECK(study->at("found")->time);
}

TEST_CASE("title: nothing is said that leads to what was left out", "[events][title]") {
    const auto least = chain_of("Police recovered at least ten bodies on Monday.", "2021-08-24");
    CHECK(title_of(*least->reading, *least->at("recovered")) == "Police recover at least ten bodies");
    const auto quote =
        chain_of("On Monday the court called Berg a “repeat offender,” who “has shown disregard "
                 "for the law.”",
                 "2021-08-24");
    const std::string title = title_of(*quote->reading, *quote->at("called"));
    CHECK((title.find("“") == std::string::npos) == (title.find("”") == std::string::npos));
    const auto told = chain_of("On Monday Karl Holm was told by Anna Berg of the collapse.", "2021-08-24");
    CHECK(title_of(*told->reading, *told->at("told")).rfind("Anna Berg tells Karl Holm", 0) == 0);
}

TEST_CASE("participants: a state that is given something gets it", "[events][participants]") {
    const auto given = chain_of("The tankers supplied fuel to Norway on Monday.", "2021-08-24");
    CHECK(actor(given->at("supplied"), Role::recipient) == "Norway");
    const auto flown = chain_of("The minister flew to Norway on Monday.", "2021-08-24");
    CHECK(actor(flown->at("flew"), Role::recipient) == "nobody");
    CHECK(flown->at("flew")->place_name == "Norway");
}

TEST_CASE("actors: he whose death was announced is spoken of, not who announced it", "[events][actors]") {
    const auto chain = chain_of("On Monday Karl Holm resigned. His resignation was announced by his brother "
                                "Peter Berg. He moved to Oslo on Tuesday.",
                                "2021-08-26");
    CHECK(actor(chain->at("moved"), Role::agent) == "Karl Holm");
}

TEST_CASE("dates: a time inside a quotation does not date the saying", "[events][anchor]") {
    const auto chain = chain_of(
        "His daughter Anna Berg wrote, \"Last year August 8 was one of the happiest days of my life.\"",
        "2020-09-03");
    const Draft* wrote = chain->at("wrote");
    CHECK((wrote == nullptr || !wrote->own_time));
}

TEST_CASE("participants: a petition is aimed at the one that is accused with it", "[events][participants]") {
    const auto chain =
        chain_of("On Monday Karl Holm filed a petition, accusing Barclays of fraud.", "2021-08-24");
    const Draft* petition = chain->at("petition"); // the noun names the happening
    REQUIRE(petition != nullptr);
    CHECK(actor(petition, Role::patient) == "Barclays");
    CHECK(title_of(*chain->reading, *petition) == "Karl Holm files a petition against Barclays");
    const auto announced = chain_of("The president announced it on Monday, blaming Barclays.", "2021-08-24");
    CHECK(title_of(*announced->reading, *announced->at("announced")).find("against") == std::string::npos);
}

TEST_CASE("title: a place that is no name keeps its article, a list its conjunction", "[events][title]") {
    const auto title = [](const std::string& text, std::string_view word) {
        const auto chain = chain_of(text, "2021-08-24");
        REQUIRE(chain->at(word) != nullptr);
        return title_of(*chain->reading, *chain->at(word));
    };
    CHECK(title("A fire killed nine people in the valley on Monday.", "killed") ==
          "A fire kills nine people in the valley");
    CHECK(title("The firm cut 1,200 jobs, or nine branches, on Monday.", "cut").find(" or ") !=
          std::string::npos);
    CHECK(title("The ministers called on Turkey to halt the drilling on Monday.", "called") ==
          "The ministers call on Turkey to halt the drilling");
}

TEST_CASE("participants: who left and then returned is one", "[events][participants]") {
    const auto chain = chain_of(
        "The troops left Iraq in 2011, then at the government's request returned in 2014.", "2021-08-24");
    CHECK(actor(chain->at("returned"), Role::agent) == actor(chain->at("left"), Role::agent));
}

TEST_CASE("dates: what one is due to do on a day is of that day", "[events][anchor]") {
    const auto chain = chain_of(
        "On Friday, growers in the valley are due to hold a protest outside the offices.", "2017-05-18");
    const Draft* protest = chain->at("protest");
    REQUIRE(protest != nullptr);
    REQUIRE(protest->time);
    CHECK(protest->time->when.edtf == "2017-05-19");
    CHECK(protest->status == Status::planned);
}

TEST_CASE("dates: until at least a day is until that day; what was closed until then is done",
          "[events][anchor]") {
    const auto ships = chain_of("Ships will be diverted to Oslo until at least June 2.", "2017-05-18");
    REQUIRE(ships->at("diverted") != nullptr);
    REQUIRE(ships->at("diverted")->time);
    CHECK(ships->at("diverted")->time->when.edtf == "../2017-06-02");
    const auto bridge = chain_of("The council closed the bridge until June 2.", "2017-05-18");
    REQUIRE(bridge->at("closed") != nullptr);
    CHECK(bridge->at("closed")->status == Status::happened);
}

TEST_CASE("title: nobody is joined to a day", "[events][title]") {
    const auto chain =
        chain_of("A 34-year-old woman died on Oct. 21 and a 52-year-old man four days later.", "2022-11-03");
    CHECK(title_of(*chain->reading, *chain->at("died")) == "A 34-year-old woman dies");
}

TEST_CASE("title: per cent names no source", "[events][title]") {
    const auto members =
        chain_of("In the ballot, 71 per cent turned down the offer on Monday.", "2022-11-03");
    CHECK(title_of(*members->reading, *members->at("turned")).rfind("71 per cent turn down", 0) == 0);
}
