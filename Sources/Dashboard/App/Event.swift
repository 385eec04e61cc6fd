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
  /// A change is durable, but not on disk where the plan is: the plan with it. The reason why the disk did not take it, or
  /// none where it is just slow.
  case unsaved(YearPlan, applied: Change, Step, reason: String?)
  /// What is to be saved could not be. It is kept and tried again.
  case notSaved(reason: String)
  /// A change that was done, and was to be saved when the disk takes it, does not fit what the disk has now: the plan
  /// without it. It is kept under its number until the user has decided about it.
  case refusedLate(YearPlan, Refusal, Change, number: Int)
  /// What was not saved is on disk after all.
  case caughtUp(YearPlan, clock: String)
  /// Changes that an earlier session could not save are being saved: the plan with them.
  case restoring(YearPlan, count: Int)
  /// They are on disk now.
  case restored(YearPlan, applied: [Change], clock: String)
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
  /// What merging a sync client's copy changes, and how many conflicts come of it; or why it can't be merged.
  case copyRead(ConflictCopy, Change, conflicts: Int, problem: String?)
  /// Where a merged copy was put; nil where it stays, since the disk has not all of it yet or it can't be kept.
  case copyPutAway(ConflictCopy, conflicts: Int, to: String?)
  /// Who wrote a conflict's two values, and when; nil where nobody knows.
  case traced(Conflict, ours: String?, theirs: String?)
  /// How the plan stands against what the others have; nil where it is not shared.
  case standing(SyncStanding?)
  /// What the sync under way is doing.
  case syncing(String)
  /// The sync is over.
  case synced(SyncReport)
  /// Something of the plan's past is known.
  case lookedBack(PastAnswer)
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
  /// Read a sync client's copy and work out what merging it comes to.
  case readCopy(ConflictCopy)
  /// Put a copy away that has been merged, once the disk has all of it.
  case setAside(ConflictCopy, conflicts: Int)
  /// Write a text to a file of its own, beside the plan.
  case write(String, to: String)
  /// Look up who wrote a conflict's two values.
  case trace(Conflict)
  /// Share the plan: commit, fetch, merge, send.
  case sync
  /// Stop the sync that is under way.
  case cancelSync
  /// Find out something of the plan's past.
  case lookBack(PastQuestion)
  /// Send the whole screen anew.
  case redraw
  /// Stop until the shell continues us.
  case suspend
  /// End.
  case quit
}
