import Glibc
import Plan
import Reports

/// Makes Word, ODT and PDF of Markdown with pandoc, where it is installed. No shell reads a name or a text.
struct Pandoc {
  private let surroundings: Surroundings
  private let language: Language

  init(_ session: Session) {
    (surroundings, language) = (session.surroundings, session.language)
  }

  /// The document's bytes.
  func convert(_ markdown: String, to format: String, title: String) throws(Failure) -> [UInt8] {
    guard let program = surroundings.program("pandoc") else {
      throw failure(
        "pandoc är inte installerat; det behövs för \(format): sudo apt install pandoc",
        "pandoc is not installed; \(format) needs it: sudo apt install pandoc")
    }
    let folder = try makeFolder()
    let (source, result, errors) = ("\(folder)/in.md", "\(folder)/out.\(format)", "\(folder)/errors")
    let style = "\(folder)/style.css"
    let files = [source, result, errors, style, folder]
    LongWork.current.step("pandoc skriver \(format)", "pandoc is writing \(format)")
    LongWork.current.leaves(files)
    defer {
      for path in files { remove(path) }
      LongWork.current.left(files)
    }
    guard FileBytes.write(Array(markdown.utf8), to: source),
      FileBytes.write(Array(YearReport.printStyle.utf8), to: style)
    else {
      throw failure("\(folder) går inte att skriva i", "\(folder) cannot be written to")
    }
    let arguments = [
      program, "--from=\(Self.dialect)", "--to=\(format)", "--standalone", "--metadata=lang:\(code)",
      "--metadata=pagetitle:\(title)", "--output=\(result)", source,
    ]
    let code = run(arguments + (try engine(format, style: style)), errors: errors)
    // Ctrl-C is for every program at the terminal: it comes to us too.
    if code == Self.interrupted { throw Failure(.stopped, LongWork.stopped, language) }
    let isDone = code == 0
    guard isDone, let bytes = FileBytes.readWhole(result), !bytes.isEmpty else {
      let said = FileBytes.read(errors).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let first = said.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      throw failure("pandoc kunde inte göra \(format): \(first)", "pandoc could not make \(format): \(first)")
    }
    return bytes
  }

  /// The Markdown that the report is written in. Its tables have the widths that their dashes tell.
  private static let dialect =
    "markdown_strict+pipe_tables+all_symbols_escapable+escaped_line_breaks+intraword_underscores"

  private var code: String { Label("sv-SE", "en-GB")[language] }

  /// What pandoc makes a PDF with: the first that is installed.
  private func engine(_ format: String, style: String) throws(Failure) -> [String] {
    guard format == "pdf" else { return [] }
    let known = ["weasyprint", "wkhtmltopdf", "xelatex", "lualatex", "typst", "pdflatex"]
    guard let engine = known.first(where: { surroundings.program($0) != nil }) else {
      throw failure(
        "pdf behöver också ett program som sätter sidor: sudo apt install weasyprint",
        "pdf needs a program that sets pages too: sudo apt install weasyprint")
    }
    // Those that set HTML take our style for it.
    let takesStyle = ["weasyprint", "wkhtmltopdf"].contains(engine)
    return ["--pdf-engine=\(engine)"] + (takesStyle ? ["--css=\(style)", "--metadata=document-css:false"] : [])
  }

  /// A folder that only this user can look into.
  private func makeFolder() throws(Failure) -> String {
    var template = Array("\(surroundings.temporaryDirectory)/rus-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw failure(
        "\(surroundings.temporaryDirectory) går inte att skriva i; sätt TMPDIR",
        "\(surroundings.temporaryDirectory) cannot be written to; set TMPDIR")
    }
    return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What a program ends with that Ctrl-C ended, as shells have it.
  private static let interrupted = 128 + SIGINT

  /// Runs it to its end, with nothing to read, and what it says kept; returns its exit code, 128 and the signal's number
  /// where one ended it, -1 where it could not be run.
  private func run(_ arguments: [String], errors: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, nil, pointers, environ) == 0 else { return -1 }
    LongWork.current.helps(process)
    defer { LongWork.current.helps(nil) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private func failure(_ swedish: String, _ english: String) -> Failure {
    Failure(.failed, Label(swedish, english), language)
  }
}
