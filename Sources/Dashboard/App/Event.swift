public import Plan
public import Screen

/// What happened: a key, or the outcome of an effect.
public enum Event: Sendable {
  /// Something came from the keyboard, the mouse or the terminal.
  case input(InputEvent)
  /// A change is on disk. The plan is what the disk holds now, which may have more in it than our change.
  /// `others` is what somebody else had changed in the same files.
  case committed(YearPlan, applied: Change, others: [Edit], Step, clock: String)
  /// A change was refused.
  case refused(Refusal, Change, Step)
  /// A change could not be written; it is kept and tried again.
  case saveFailed(Change, Step, reason: String)
  /// What was not saved is on disk after all.
  case caughtUp(YearPlan, clock: String)
  /// Changes that an earlier session could not save are on disk now.
  case restored(YearPlan, count: Int, clock: String)
  /// The files were read again; and what could not be read.
  case reread(YearPlan, folderProblems: [Problem])
  /// Somebody else changed the files.
  case changedOutside(YearPlan, [Edit], folderProblems: [Problem])
  /// The check is done.
  case checked([Problem])
  /// The outside editor was closed; nil where it could not be run or failed.
  case edited(String?)
  /// The settings file could not be written.
  case settingsNotKept
  /// A file was written beside the plan; or why it could not be.
  case wrote(String, problem: String?)
}

/// Which way a change goes through the history.
public enum Step: Sendable, Equatable {
  /// Done for the first time.
  case new
  /// Taken back.
  case undo
  /// Done again.
  case redo
}

/// What is to be done outside: by the loop, in order, its outcome coming back as an event.
public enum Effect: Sendable {
  /// Make a change durable.
  case commit(Change, Step)
  /// Look for everything wrong with the plan, when there is time.
  case check(YearPlan)
  /// Read the files again.
  case reread
  /// Edit a text in the user's own editor.
  case openEditor(String)
  /// Keep a setting in the settings file; nil takes it away.
  case keepSetting(String, String?)
  /// Keep a command's keys in the settings file; none gives the usual ones back.
  case keepKeys(String, [String])
  /// Keep just these views in the settings file.
  case keepViews([SavedView])
  /// Put a text on the clipboard.
  case copy(String)
  /// Write a text to a file of its own, beside the plan.
  case write(String, to: String)
  /// Send the whole screen anew.
  case redraw
  /// Stop until the shell continues us.
  case suspend
  /// End.
  case quit
}
