/// The built-in themes, word for word as Themes/mork.rec and Themes/utan-farg.rec have them, so that the program looks
/// as it should wherever it is put.
let standardThemeText = """
  # Det mörka temat, som också är inbyggt. Varje fält är en roll på skärmen: text on botten, sedan attribut.
  # `default` är terminalens egen färg. Det som saknas tar sin närmaste rolls utseende.
  %rec: Theme
  %key: Namn

  Namn: mörk
  Beskrivning: Lugnt och mörkt, på terminalens egen botten
  Ground: #15181e
  Ink: #d5d9e0
  Text: default on default
  Muted: #939baa
  Title: #c5cedc bold
  TitleFocused: #8fbcf2 bold
  Heading: #c5cedc bold
  ColumnHeading: #939baa underline
  Accent: #82b4ec
  Border: #5f6879
  BorderFocused: #82b4ec
  Selection: #ffffff on #2b4e7a
  SelectionInactive: #d5d9e0 on #2c323e
  CursorField: #10141b on #a8cdf7 bold
  Marked: #d2b0ee
  Key: #8fbcf2
  Foot: #939baa
  Message: default
  Error: #ff9e96 bold
  Warning: #efba62
  Good: #8cc8ea
  StatusPlanned: #939baa
  StatusOngoing: #7dd0cc
  StatusDone: #82b4ec
  StatusPartial: #efba62
  StatusCancelled: #939baa
  Priority: #f2d083 bold
  RatingHigh: #82b4ec
  RatingSufficient: #7dd0cc
  RatingLow: #efba62
  BarFull: #6f9fd3
  BarEmpty: #5f6879
  BarOver: #efa05c bold
  Chart: #6f9fd3
  SearchMatch: #10141b on #f2d083
  Input: #ffffff on #2c323e
  Placeholder: #a3aab8 on #2c323e
  Tab: #939baa
  TabActive: #ffffff on #2b4e7a bold
  Popup: default on default
  PopupBorder: #82b4ec
  PopupTitle: #8fbcf2 bold
  Today: #7dd0cc bold
  Scrollbar: #7b8496

  """

let uncoloredThemeText = """
  # Utan färg: bara attribut. Används också på terminaler som inte har några färger.
  %rec: Theme
  %key: Namn

  Namn: utan-färg
  Beskrivning: Bara fetstil, understrykning och omvänt
  Text: default on default
  Muted: default
  Title: bold
  TitleFocused: bold underline
  Heading: bold
  ColumnHeading: underline
  Accent: default
  Border: dim
  BorderFocused: bold
  Selection: reverse
  SelectionInactive: underline
  CursorField: bold underline reverse
  Marked: bold
  Key: bold
  Foot: default
  Error: bold
  Warning: bold
  Priority: bold
  StatusCancelled: default
  BarFull: default
  BarEmpty: dim
  BarOver: bold
  SearchMatch: bold underline
  Input: underline
  Placeholder: dim underline
  Tab: default
  TabActive: reverse bold
  PopupBorder: bold
  Today: bold

  """
