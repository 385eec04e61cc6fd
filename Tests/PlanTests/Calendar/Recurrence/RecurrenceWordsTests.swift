import Plan
import TestSupport
import Testing

@Suite struct RecurrenceWordsTests {
  @Test(arguments: [
    (
      "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20251231", "sista tisdagen i varje månad t.o.m. 31 december 2025",
      "the last Tuesday of every month until 31 December 2025"
    ),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "varannan vecka på onsdagar", "every other week on Wednesdays"),
    ("FREQ=WEEKLY;BYDAY=MO;COUNT=10", "varje måndag, 10 gånger", "every Monday, 10 times"),
    ("FREQ=WEEKLY;COUNT=1", "varje vecka, en gång", "every week, once"),
    (
      "FREQ=WEEKLY;BYDAY=TH,TU", "varje vecka på tisdagar och torsdagar", "every week on Tuesdays and Thursdays"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "varje vecka på måndag–fredag", "every week on Monday–Friday"),
    ("FREQ=WEEKLY;BYDAY=FR;BYMONTH=6,8", "varje fredag i juni och augusti", "every Friday in June and August"),
    ("FREQ=DAILY", "varje dag", "every day"),
    ("FREQ=DAILY;INTERVAL=2", "varannan dag", "every other day"),
    ("FREQ=DAILY;INTERVAL=3", "var tredje dag", "every 3 days"),
    ("FREQ=DAILY;INTERVAL=21", "var 21:a dag", "every 21 days"),
    ("FREQ=DAILY;INTERVAL=12", "var 12:e dag", "every 12 days"),
    ("FREQ=MONTHLY", "varje månad", "every month"),
    ("FREQ=MONTHLY;INTERVAL=3", "var tredje månad", "every 3 months"),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "den 15:e i varje månad", "the 15th of every month"),
    ("FREQ=MONTHLY;BYMONTHDAY=1,22", "den 1:a och den 22:a i varje månad", "the 1st and the 22nd of every month"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "sista dagen i varje månad", "the last day of every month"),
    (
      "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-2", "andra dagen från slutet i varannan månad",
      "the second-to-last day of every other month"
    ),
    (
      "FREQ=MONTHLY;BYDAY=1WE,3WE", "första och tredje onsdagen i varje månad",
      "the first and third Wednesday of every month"
    ),
    (
      "FREQ=MONTHLY;BYDAY=1MO,-2TU", "första måndagen och näst sista tisdagen i varje månad",
      "the first Monday and the second-to-last Tuesday of every month"
    ),
    (
      "FREQ=MONTHLY;BYDAY=MO,2TU", "alla måndagar och andra tisdagen i varje månad",
      "all Mondays and the second Tuesday of every month"
    ),
    ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", "sista tisdagen i varje månad", "the last Tuesday of every month"),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "sista av måndag–fredag i varje månad",
      "the last of Monday–Friday of every month"
    ),
    (
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "alla fredagar som är den 13:e i varje månad",
      "all Fridays that are the 13th of every month"
    ),
    (
      "FREQ=MONTHLY;BYDAY=2TU;BYMONTH=3,6,9", "andra tisdagen i mars, juni och september",
      "the second Tuesday in March, June and September"
    ),
    ("FREQ=YEARLY", "varje år", "every year"),
    ("FREQ=YEARLY;INTERVAL=2", "vartannat år", "every other year"),
    ("FREQ=YEARLY;INTERVAL=4", "vart fjärde år", "every 4 years"),
    ("FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12", "varje år den 12 september", "every year on 12 September"),
    ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1TU", "varje år sista tisdagen i mars", "every year on the last Tuesday in March"),
    (
      "FREQ=YEARLY;BYWEEKNO=38;BYDAY=WE", "varje år alla onsdagar i vecka 38", "every year on all Wednesdays in week 38"
    ),
    ("FREQ=YEARLY;BYWEEKNO=38,-1", "varje år i vecka 38 och 1 från slutet", "every year in week 38 and 1 from the end"),
    ("FREQ=YEARLY;BYYEARDAY=100", "varje år dag 100", "every year on day 100"),
  ])
  func `a rule in words`(rule: String, swedish: String, english: String) throws {
    #expect(try Recurrence(rule).text(.swedish) == swedish)
    #expect(try Recurrence(rule).text(.english) == english)
  }

  @Test func `a weekday chosen by position has the days of its words`() throws {
    let start = try #require(Day(iso: "2025-01-01"))
    for (position, numbered) in [
      ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=-1TU"),
      ("FREQ=YEARLY;BYMONTH=5;BYDAY=FR;BYSETPOS=1,2", "FREQ=YEARLY;BYMONTH=5;BYDAY=1FR,2FR"),
    ] {
      let (one, other) = (try Recurrence(position), try Recurrence(numbered))
      #expect(one.text(.swedish) == other.text(.swedish))
      let range = start...start.adding(years: 9)
      #expect(one.occurrences(from: start, in: range) == other.occurrences(from: start, in: range))
    }
  }

  @Test func `words are one plain line, whatever the rule`() throws {
    var random = SeededGenerator(seed: 71)
    for _ in 0..<1_000 {
      let generated = GeneratedRule(&random)
      for language in Language.allCases {
        let text = try Recurrence(generated.rule).text(language)
        #expect(!text.isEmpty && !text.contains("  ") && !text.contains("\n"), "\(generated.rule)")
        #expect(text == text.trimmingBlanks, "\(generated.rule)")
      }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
