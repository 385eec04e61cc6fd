import Plan

extension FileTexts {
  static let themes = Label(
    """
    Ett tema är en recfil med en post av slaget `Theme`. `Ground` är bakgrunden som färgerna valts för och `Ink` textens \
    färg på den. Varje annat fält är en roll på skärmen: en textfärg, kanske `on` och en bakgrund, kanske `bold`, \
    `underline`, `reverse`, `dim` eller `italic`. En färg är `#rrggbb`, ett av terminalens sexton namn eller `default`.
    """,
    """
    A theme is a recfile with one record of type `Theme`. `Ground` is the background that the colours are chosen for, and \
    `Ink` the colour of text on it. Every other field is a role on the screen: a colour of text, perhaps `on` and a \
    background, perhaps `bold`, `underline`, `reverse`, `dim` or `italic`. A colour is `#rrggbb`, one of the terminal's \
    sixteen names, or `default`.
    """)

  static let themeLines = [
    "%rec: Theme", "", "Namn: kväll", "Beskrivning: Lugn och mörk", "Ground: #15181e", "Ink: #e4e7ec",
    "Selection: #ffffff on #2c4f7c bold",
  ]

  static let roles = Label(
    """
    I stället för roller, eller bredvid några, går det att ge de sexton färgerna i ett base16-schema som de är, `base00` \
    till `base0F`. Rollerna är, med den som tas där en inte nämns inom parentes:
    """,
    """
    In place of roles, or beside some, the sixteen colours of a base16 scheme can be given as they are, `base00` to \
    `base0F`. The roles are, with the one that is taken where a role is not named in brackets:
    """)
}
