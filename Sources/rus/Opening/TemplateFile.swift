import Glibc
import Plan
import Reports
import Storage

/// The template of the year's report: the one asked for, else `berattelse.mustache` in the plan's folder, else the one built in.
struct TemplateFile {
  private let path: String?

  init(asked: String?, in folder: PlanFolder) {
    let own = folder.path + "/berattelse.mustache"
    path = asked ?? (access(own, F_OK) == 0 ? own : nil)
  }

  /// Reads it; a fault is told with its file and line.
  func read(_ language: Language) throws(Failure) -> ReportTemplate {
    let text = try text(language)
    do throws(TemplateProblem) {
      return try ReportTemplate(text)
    } catch {
      throw Failure(.failed, "\(path ?? "berattelse.mustache"):\(error.line): \(error.text(language))")
    }
  }

  private func text(_ language: Language) throws(Failure) -> String {
    guard let path else { return ReportTemplate.standardText(language) }
    guard let bytes = FileBytes.read(path) else {
      let reason = String(cString: strerror(errno))
      throw Failure(
        .failed, Label("\(path): mallen kunde inte läsas: \(reason)", "\(path): could not be read: \(reason)"), language
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .failed, Label("\(path): mallen är inte UTF-8; spara den som UTF-8", "\(path): not UTF-8; save it as UTF-8"),
        language)
    }
    return text
  }
}
