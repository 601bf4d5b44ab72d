#include "chain.hpp"
#include "events/clock_text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("anchor: an expression on a verb dates that verb, not the saying above it", "[events][anchor]") {
    const auto chain =
        chain_of("The newspaper reported on Tuesday that the minister had met Anna Berg in Oslo on Monday.",
                 "2021-08-24");
    CHECK(day_of(chain->at("reported")) == "2021-08-24/2021-08-24");
    CHECK(day_of(chain->at("met")) == "2021-08-23/2021-08-23");
}

TEST_CASE("anchor: a year stays a year wide", "[events][anchor]") {
    const auto chain = chain_of("Norland invaded the island in 2001.", "2021-08-24");
    CHECK(day_of(chain->at("invaded")) == "2001-01-01/2001-12-31");
}

TEST_CASE("anchor: what happened without a date is not put on the publication day", "[events][anchor]") {
    const auto chain = chain_of("The mayor resigned.", "2021-08-24");
    CHECK(day_of(chain->at("resigned")) == "undated");
}

TEST_CASE("anchor: since opens a span to the right, by bounds what is ahead", "[events][anchor]") {
    const auto chain =
        chain_of("The road has been closed since May. The firm must pay the fine by Friday.", "2021-08-24");
    CHECK(day_of(chain->at("closed")) == "2021-05-01/…");
    CHECK(day_of(chain->at("pay")) == "2021-08-24/2021-08-27");
}

TEST_CASE("anchor: a day before the comma of a trailing \"X said\" dates what is said", "[events][anchor]") {
    const auto chain = chain_of("The rebels left the town on Monday, two officials said.", "2021-08-24");
    CHECK(day_of(chain->at("left")) == "2021-08-23/2021-08-23");
    CHECK(day_of(chain->at("said")) != "2021-08-23/2021-08-23");
}

TEST_CASE("anchor: from one time to another is all the time between", "[events][anchor]") {
    const auto chain =
        chain_of("It was occupied by soldiers from 1940 to 1944. The bank operated from May until "
                 "July 2019. The hearing was moved from May 3 to July 9.",
                 "2021-08-24");
    const auto edtf = [&](const char* trigger) { return chain->at(trigger)->time->when.edtf; };
    CHECK(edtf("occupied") == "1940/1944");
    CHECK(chain->at("occupied")->time->when.extent == Extent::lasting);
    CHECK(edtf("operated") == "2019-05/2019-07");
    CHECK(chain->at("moved")->time->when.span.is_day());
}

TEST_CASE("anchor: since a year is known to the year", "[events][anchor]") {
    const auto chain = chain_of("Osvold has led it since 2018.", "2021-08-24");
    CHECK(chain->at("led")->time->when.edtf == "2018/..");
}

TEST_CASE("anchor: before, after or about a time of day is on that day, and says so", "[events][anchor]") {
    const auto bent = [](const char* text) {
        INFO(text);
        const auto sentence = chain_of(text, "2021-08-25");
        CHECK(day_of(sentence->at("left")) == "2021-08-23/2021-08-23");
        return clock_phrase(sentence->at("left")->time->when);
    };
    CHECK(bent("The guards left before 3 p.m. on Monday.") == "before 15:00");
    CHECK(bent("The guards left shortly before midnight on Monday.") == "before 24:00");
    CHECK(bent("The guards left shortly after 3 p.m. on Monday.") == "after 15:00");
    CHECK(bent("The guards left shortly after midnight on Monday.") == "after 00:00");
    CHECK(bent("By 3 p.m. on Monday the guards had left.") == "by 15:00");
    CHECK(bent("The guards left at about 3:30 p.m. on Monday.") == "about 15:30");
    CHECK(bent("The guards left before dawn on Monday.").empty());
    const auto chain = chain_of("The guards left before Monday.", "2021-08-25");
    CHECK(chain->at("left")->time->when.edtf == "[..2021-08-22]");
}

TEST_CASE("anchor: an hour at which an account puts a happening is not the hour of the account",
          "[events][anchor]") {
    const auto put =
        chain_of("The company's account had put the overflow after 3 p.m. on Monday.", "2021-08-25");
    CHECK(day_of(put->at("put")) == "undated");
    const auto placed = chain_of("Police put barriers on the bridge at 3 p.m. on Monday.", "2021-08-25");
    CHECK(day_of(placed->at("put")) == "2021-08-23/2021-08-23");
}

TEST_CASE("anchor: a day for which something is set is not that of the setting", "[events][anchor]") {
    const auto chain = chain_of("The judge set a hearing for September 17.", "2021-08-25");
    CHECK(day_of(chain->at("hearing")) == "2021-09-17/2021-09-17");
    CHECK(day_of(chain->at("set")) != "2021-09-17/2021-09-17");
}

TEST_CASE("anchor: an order dated yesterday is issued yesterday", "[events][anchor]") {
    const auto chain = chain_of("The government issued an order dated Monday.", "2021-08-25");
    CHECK(day_of(chain->at("order")) == "2021-08-23/2021-08-23");
    CHECK(chain->at("dated") == nullptr);
}

TEST_CASE("anchor: by the end of a month need not be late in the time that is left", "[events][anchor]") {
    const auto chain = chain_of("The dome should be closed again by the end of September.", "2021-08-24");
    CHECK(chain->at("closed")->time->when.modifier == Modifier::none);
    CHECK(chain->at("closed")->time->when.edtf == "[2021-08-24..2021-09-30]");
}

TEST_CASE("anchor: \"its highest since\" bounds the comparison, not the rise", "[events][anchor]") {
    const auto chain = chain_of("The yield rose to 5.4 per cent, its highest since 2009.", "2021-08-24");
    CHECK(day_of(chain->at("rose")) == "undated");
}

TEST_CASE("anchor: what must be done by a month lies ahead", "[events][anchor]") {
    const auto chain = chain_of("An election must be held by the end of November.", "2021-08-24");
    CHECK(day_of(chain->at("election")) == "2021-08-24/2021-11-30");
}

TEST_CASE("anchor: what will stay closed through a day ahead is dated by the verb that is ahead",
          "[events][anchor]") {
    const auto chain = chain_of("Schools will stay closed through Friday.", "2005-09-06");
    CHECK(day_of(chain->at("closed")) == "2005-09-09/2005-09-09");
}

TEST_CASE("anchor: between two months is one time wherever the parser hung it", "[events][anchor]") {
    const auto chain =
        chain_of("The bank had added the charges to current accounts between June 2003 and October 2005.",
                 "2007-03-14");
    CHECK(day_of(chain->at("added")) == "2003-06-01/2005-10-31");
}

TEST_CASE("anchor: what happened when something else did is of its time", "[events][anchor]") {
    const auto chain =
        chain_of("Five fishermen drowned when their boat sank early on Saturday.", "2021-08-25");
    CHECK(day_of(chain->at("drowned")) == "2021-08-21/2021-08-21");
    const auto later = chain_of("The mayor had left when the hall burned on Saturday.", "2021-08-25");
    CHECK(day_of(later->at("left")) == "undated");
}

TEST_CASE("anchor: a season's two years are one time", "[events][anchor]") {
    const auto chain = chain_of("He missed the 2019-20 season with an injury.", "2021-08-25");
    CHECK(day_of(chain->at("missed")) == "2019-01-01/2020-12-31");
}

TEST_CASE("anchor: a promise is not made on the day that it is for", "[events][anchor]") {
    const auto chain = chain_of("The minister promised a full report by the end of September.", "2021-08-25");
    CHECK(day_of(chain->at("promised")) != "2021-08-25/2021-09-30");
    CHECK(day_of(chain->at("report")) == "2021-08-25/2021-09-30");
}

TEST_CASE("anchor: a time that sees something is when it happened", "[events][anchor]") {
    const auto chain =
        chain_of("Monday saw armed police with dogs searching a second block in Oslo.", "2021-08-25");
    CHECK(day_of(chain->at("searching")) == "2021-08-23/2021-08-23");
    CHECK(day_of(chain->at("saw")) == "undated");
    CHECK(title_of(*chain->reading, *chain->at("searching")).rfind("Armed police search", 0) == 0);
}

TEST_CASE("anchor: before the end of the year is still in the year", "[events][anchor]") {
    const auto chain =
        chain_of("The minister will announce new rules before the end of the year.", "2013-11-06");
    CHECK(day_of(chain->at("announce")) == "2013-11-06/2013-12-31");
    const auto start = chain_of("The minister will announce new rules before Friday.", "2013-11-06");
    CHECK(start->at("announce")->time->when.span.last == parse_day("2013-11-07").value());
}

TEST_CASE("anchor: a clause that tells when happened then, whatever since makes of the time",
          "[events][anchor]") {
    const auto chain = chain_of(
        "The war has cost 11,000 lives since 1981, when students stormed the barracks.", "1994-03-17");
    CHECK(day_of(chain->at("stormed")) == "1981-01-01/1981-12-31");
}

TEST_CASE("anchor: a chronology's entry is of the day that it begins with", "[events][anchor]") {
    const auto chain =
        chain_of("How it happened:\n\nJuly 18: The ship leaves Boston.\n\nAug. 3: The minister "
                 "closes the port. He hopes to open it soon.\n\nThe port reopened.",
                 "2007-08-25");
    CHECK(day_of(chain->at("leaves")) == "2007-07-18/2007-07-18");
    CHECK(chain->at("leaves")->status == Status::happened);
    CHECK(day_of(chain->at("closes")) == "2007-08-03/2007-08-03");
    CHECK(day_of(chain->at("open")) == "undated");
    CHECK(day_of(chain->at("reopened")) == "undated");
}

TEST_CASE("anchor: events a length apart date each other", "[events][anchor]") {
    const auto after = chain_of(
        "The government withdrew the decree on Thursday, two days after the court ruled.", "2013-10-19");
    CHECK(day_of(after->at("ruled")) == "2013-10-15/2013-10-15");
    const auto before = chain_of("He resigned two weeks before the trial began on June 5.", "2013-10-19");
    CHECK(day_of(before->at("resigned")) == "2013-05-19/2013-05-25"); // weeks leave half a week to both sides
    const auto exact = chain_of(
        "The beach reopened on Friday, five weeks to the day after the ship spilled oil.", "2013-10-19");
    CHECK(day_of(exact->at("spilled")) == "2013-09-13/2013-09-13");
    const auto years =
        chain_of("The wells ran dry in 2009, two years after Barclays opened its pit.", "2013-10-19");
    CHECK(day_of(years->at("opened")) == "2007-01-01/2007-12-31");
    const auto ahead = chain_of("He died two days after he was arrested on Friday.", "2013-10-19");
    CHECK(day_of(ahead->at("died")) == "undated"); // that Friday cannot be meant
}

TEST_CASE("anchor: a length without a place keeps the time of another clause away", "[events][anchor]") {
    const auto chain = chain_of(
        "The brakes were replaced on July 30, and the plane passed a test a week before the accident.",
        "2010-08-19");
    CHECK(day_of(chain->at("replaced")) == "2010-07-30/2010-07-30");
    CHECK(day_of(chain->at("passed")) == "undated");
}

TEST_CASE("anchor: a day in a name is no time", "[events][anchor]") {
    const auto chain = chain_of("The April Ninth Front attacked the town.", "1994-03-17");
    CHECK(day_of(chain->at("attacked")) == "undated");
    const auto brigade =
        chain_of("They belonged to a group called the Seventh of May Brigade.", "2009-06-15");
    CHECK(day_of(brigade->at("called")) == "undated");
}

TEST_CASE("anchor: days later than a month are some day after it began", "[events][anchor]") {
    const auto chain =
        chain_of("He spoke on Thursday. The captain was charged last month and was released four days later.",
                 "2007-08-25");
    CHECK(day_of(chain->at("released")) == "2007-07-05/2007-08-04");
}

TEST_CASE("anchor: what is told as done does not lie ahead", "[events][anchor]") {
    const auto chain = chain_of(
        "The mayor is to sign the contract on March 15. She left for Oslo the next morning.", "2001-03-04");
    CHECK(day_of(chain->at("left")) == "undated");
    CHECK(chain->at("left")->status == Status::happened);
    const auto put_off = chain_of("The hearing was postponed until Thursday.", "2021-08-24");
    CHECK(day_of(put_off->at("postponed")) != "undated");
}

TEST_CASE("anchor: who expects now did not expect in a year gone by", "[events][anchor]") {
    const auto chain =
        chain_of("Analysts expect a loss of 35 million, after a profit of 4 million in 2020.", "2022-02-08");
    CHECK(day_of(chain->at("loss")) == "undated");
}

TEST_CASE("anchor: the weekdays of a chronology lie back, whatever tense tells it", "[events][anchor]") {
    const auto chain = chain_of(
        "The siege ended.\n\nSaturday, 7.40 p.m.: The flight leaves Oslo.\n\nSunday, 11 a.m.: Talks begin.",
        "2009-06-15");
    CHECK(chain->at("leaves")->time->when.span.first == parse_day("2009-06-13").value());
    CHECK(chain->at("begin")->time->when.span.first == parse_day("2009-06-14").value());
}

TEST_CASE("anchor: what one is jailed for was not done on the day one is jailed", "[events][anchor]") {
    const auto chain =
        chain_of("Anna Berg was jailed on Friday for stealing money from the fund.", "2011-07-29");
    CHECK(day_of(chain->at("jailed")) == "2011-07-29/2011-07-29");
    CHECK(day_of(chain->at("stealing")) == "undated");
}

TEST_CASE("anchor: what another clause was last night says nothing of when they were rescued",
          "[events][anchor]") {
    const auto chain = chain_of(
        "Eleven children have been rescued; the others were still missing last night.", "2024-01-10");
    CHECK(day_of(chain->at("rescued")) == "undated");
}

TEST_CASE("anchor: a week later than a day ahead is not when one was acquitted", "[events][anchor]") {
    const auto chain = chain_of(
        "Judges will hear him on 2 May. His first officer was acquitted a week later.", "2014-03-20");
    CHECK(day_of(chain->at("acquitted")) == "undated");
    CHECK(chain->at("acquitted")->status == Status::happened);
}
