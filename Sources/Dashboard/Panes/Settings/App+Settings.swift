import Plan
import Screen

extension App {
  /// `,`: the settings.
  mutating func openSettings() -> [Effect] {
    if activeLayer?.layer.pane is SettingsPane { return [] }
    open(Label("Inställningar", "Settings"), SettingsPane())
    return []
  }

  /// Enter on a row of the settings: its editor; nil where the row is none.
  mutating func openSetting(_ row: Row) -> [Effect]? {
    guard activeLayer?.layer.pane is SettingsPane else { return nil }
    switch SettingsLine(row.id, settings) {
    case .setting(let setting): return edit(setting)
    case .keys(let choice):
      layers.append(
        .prompt(
          PromptLayer(
            title: Command.named(choice.command)?.row.name[language] ?? choice.command,
            purpose: .keys(choice.command), text: TextField(choice.keys.joined(separator: " ")))))
      return []
    case .view(let view): return open(view)
    case .problem: return refuse("Rätta raden i en redigerare; F5 läser om", "Mend the line in an editor; F5 rereads")
    case nil: return []
    }
  }

  private mutating func edit(_ setting: SettingRow) -> [Effect] {
    let standard = say("(som annars: ", "(as else: ") + setting.standard[language] + ")"
    switch setting.kind {
    case .person: pick(setting, options(.person), standard)
    case .theme:
      pick(
        setting, settings.themes().map { PickerLayer.Option(key: $0.name, name: $0.problem?[language] ?? "") },
        standard, current: settings.theme)
    case .choice(let choices): choose(setting, choices.map(\.value), standard)
    case .words(let choices):
      layers.append(
        .picker(
          PickerLayer(
            title: setting.label[language], purpose: .setting(setting.name),
            options: choices.map { PickerLayer.Option(key: $0.value, name: $0.label[language]) }, isMultiple: true,
            ticked: settings.values[setting.name]?.split(separator: " ").map(String.init) ?? [])))
    case .minutes(let offered), .share(let offered): choose(setting, offered.map(String.init), standard)
    }
    return []
  }

  private mutating func choose(_ setting: SettingRow, _ values: [String], _ standard: String) {
    let words = values.map { (value: $0, label: setting.text($0, language), role: Screen.Role.popup) }
    let options = ChoiceLayer.options(words + [("", standard, .muted)])
    let current = settings.values[setting.name] ?? ""
    layers.append(
      .choice(
        ChoiceLayer(
          title: setting.label[language], options: options,
          selected: options.firstIndex { $0.value == current } ?? 0, purpose: .setting(setting.name))))
  }

  private mutating func pick(
    _ setting: SettingRow, _ options: [PickerLayer.Option], _ standard: String, current: String? = nil
  ) {
    layers.append(
      .picker(
        PickerLayer(
          title: setting.label[language], purpose: .setting(setting.name),
          options: options + [PickerLayer.Option(key: "", name: standard)], isMultiple: false,
          ticked: [current].compactMap(\.self))))
  }

  /// Takes a setting's new value, empty for the standard: it holds at once, and is written into the file.
  mutating func set(_ name: String, to value: String) -> [Effect] {
    guard let setting = SettingRow.named(name) else { return [] }
    settings.values[name] = value.isEmpty ? nil : value
    switch name {
    case "Person": settings.person = value.isEmpty ? nil : value
    case "Sprak": settings.language = value.isEmpty ? settings.standardLanguage : value == "en" ? .english : .swedish
    case "Tema": settings.theme = value.isEmpty ? nil : value
    case "Ascii": settings.usesASCII = value == "ja"
    case Enlargement.setting: takeEnlargement()
    default: break
    }
    refreshEverything()
    let text = value.isEmpty ? setting.standard[language] : setting.text(value, language)
    let later = setting.isForNextStart ? say(", från nästa start", ", from the next start on") : ""
    message = Message(text: "\(setting.label[language]): \(text)\(later)", kind: .info)
    return [.keepSetting(name, value.isEmpty ? nil : value)]
  }

  /// The keys that a text gives to a command, or why it cannot have them: what clashes, and with what.
  func keys(_ text: String, for name: String) -> Result<KeyChoice, FieldProblem> {
    let keys = text.split(separator: " ").map(String.init)
    let line = settings.keyChoices.first { $0.command == name }?.line ?? 0
    let choice = KeyChoice(command: name, keys: keys, line: line)
    let (_, problems) = KeyMap.reading(settings.keyChoices.filter { $0.command != name } + [choice])
    let before = Set(KeyMap.reading(settings.keyChoices).problems)
    guard let problem = problems.first(where: { !before.contains($0) }) else { return .success(choice) }
    return .failure(FieldProblem(swedish: problem.text[.swedish], english: problem.text[.english]))
  }

  /// Gives a command other keys, or its usual ones back where none are given.
  mutating func bind(_ choice: KeyChoice) -> [Effect] {
    let place = settings.keyChoices.firstIndex { $0.command == choice.command }
    if choice.keys.isEmpty {
      settings.keyChoices.removeAll { $0.command == choice.command }
    } else if let place {
      settings.keyChoices[place] = choice
    } else {
      settings.keyChoices.append(choice)
    }
    settings.keys = KeyMap.reading(settings.keyChoices).map
    refreshEverything()
    let keys = Command.named(choice.command).map { settings.keys.keys(of: $0).joined(separator: " ") } ?? ""
    message = Message(text: "\(choice.command): \(keys)", kind: .info)
    return [.keepKeys(choice.command, choice.keys)]
  }

  /// The command and the keys of `filtrera å F6`, for the palette.
  func keyWords(_ text: String) -> Result<KeyChoice, FieldProblem> {
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: words.count, through: 1, by: -1) {
      guard let command = Command.named(words.prefix(count).joined(separator: " ")) else { continue }
      let name = settings.keyChoices.first { Command.named($0.command) == command }?.command ?? command.rawValue
      return keys(words.dropFirst(count).joined(separator: " "), for: name)
    }
    let nearest = words.first?.nearest(in: Command.table.map { $0.name[language] })
    return .failure(
      FieldProblem(
        swedish: "inget kommando heter så" + (nearest.map { "; menade du \($0)?" } ?? ""),
        english: "no command is called that" + (nearest.map { "; did you mean \($0)?" } ?? "")))
  }
}
