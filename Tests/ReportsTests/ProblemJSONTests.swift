import Plan
import Reports
import Testing

struct ProblemJSONTests {
  @Test func `what does not apply is absent`() {
    let problems = [
      Problem(
        file: "aktiviteter.rec", line: 41, level: .error, record: samplePlan.sample(.activity, "IND"), key: "IND",
        field: "Status",
        swedish: "fel ord", english: "wrong word"),
      Problem(
        file: "tid.rec", line: 3, level: .warning, record: samplePlan.refs(of: .timeEntry)[0],
        swedish: "utanför",
        english: "outside"),
      Problem(file: "mal.rec", level: .error, swedish: "kan inte läsas", english: "cannot be read"),
    ]
    #expect(
      ProblemJSON.array(problems, .swedish).text == """
        [
          {
            "Fil": "aktiviteter.rec",
            "Rad": 41,
            "Niva": "fel",
            "Post": "IND",
            "Falt": "Status",
            "Text": "fel ord"
          },
          {
            "Fil": "tid.rec",
            "Rad": 3,
            "Niva": "varning",
            "Post": "Tid",
            "Text": "utanför"
          },
          {
            "Fil": "mal.rec",
            "Niva": "fel",
            "Text": "kan inte läsas"
          }
        ]

        """)
  }
}
