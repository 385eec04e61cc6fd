public import Plan

/// Why a sync ended before its end: what, where, and what to do, in one sentence. Nothing is lost: what was edited is in the
/// files, and what was committed goes the next time.
public struct SyncStop: Error, Sendable, Equatable {
  /// What it means to whoever asked.
  public enum Kind: Sendable, Equatable {
    /// No network: nothing is wrong here, and it goes the next time.
    case offline
    /// Somebody stopped it.
    case cancelled
    /// Nobody has said who is using the program, which git must know.
    case unknownAuthor
    case refused
  }

  /// What it means.
  public let kind: Kind
  private let label: Label

  init(_ swedish: String, _ english: String, kind: Kind = .refused) {
    label = Label(swedish, english)
    self.kind = kind
  }

  init(_ path: String, _ reason: Label) {
    self.init("\(path): \(reason.sv)", "\(path): \(reason.en)")
  }

  init(_ failure: GitFailure) {
    switch failure {
    case .notInstalled:
      self.init("git saknas; installera det: apt install git", "there is no git; install it: apt install git")
    case .cancelled: self.init("synken avbröts", "the sync was stopped", kind: .cancelled)
    case .said(let text):
      if text.contains(".lock'"), text.contains("File exists") {
        self.init(
          "git: \(text); är inget annat git igång, ta bort låsfilen och synka igen",
          "git: \(text); if no other git is at work, take the lock file away and sync again")
      } else if text.contains("index file") {
        self.init(
          "git: \(text); planens filer är orörda, gör om indexet: rm .git/index && git reset",
          "git: \(text); the plan's files are untouched, make the index anew: rm .git/index && git reset")
      } else if Self.damage.contains(where: { text.contains($0) }) {
        self = .corrupt("", text)
      } else {
        self.init("git: \(text)", "git: \(text)")
      }
    }
  }

  /// What git says of a repository that is damaged.
  private static let damage = [
    "corrupt", "No such ref", "loose object", "object file", "bad object", "bad tree", "unable to read", "broken",
    "bad ref",
    "invalid object", "not a valid object", "could not read",
  ]

  init(_ problem: StorageProblem) {
    self.init(problem.text(.swedish), problem.text(.english))
  }

  /// The sentence.
  public func text(_ language: Language) -> String { label[language] }
}

/// Does what git may fail at, and tells of a failure as a sync does.
func stopping<Value: ~Copyable>(_ work: () throws(GitFailure) -> Value) throws(SyncStop) -> Value {
  do throws(GitFailure) {
    return try work()
  } catch {
    throw SyncStop(error)
  }
}

extension SyncStop {
  static func notUnderGit(_ path: String) -> SyncStop {
    SyncStop(
      "\(path) ligger inte i git; rus sync --setup ADRESS börjar dela planen",
      "\(path) is not under git; rus sync --setup ADDRESS begins to share the plan")
  }

  static func notPutIn(_ top: String) -> SyncStop {
    SyncStop(
      "planen är inte inlagd i git-förrådet \(top) som den ligger i; rus sync --setup lägger in den där",
      "the plan is not in the git repository \(top) that it lies in; rus sync --setup puts it there")
  }

  static func corrupt(_ path: String, _ said: String) -> SyncStop {
    let (inSwedish, inEnglish) = path.isEmpty ? ("", "") : (" i \(path)", " in \(path)")
    return SyncStop(
      "git-förrådet\(inSwedish) är skadat (\(said)); planens filer är orörda: hämta förrådet på nytt med rus clone och lägg dem där",
      "the git repository\(inEnglish) is damaged (\(said)); the plan's files are untouched: fetch it anew with rus clone and put them there"
    )
  }

  static let bare = SyncStop(
    "git-förrådet är utan arbetskopia (bare); hämta en med rus clone",
    "the git repository is bare; get a copy with rus clone")

  static let shallow = SyncStop(
    "git-förrådet har bara en del av historien (shallow); hämta resten: git fetch --unshallow",
    "the git repository has only a part of the history (shallow); fetch the rest: git fetch --unshallow")

  static let detached = SyncStop(
    "HEAD pekar på ingen gren (detached); gå till en gren: git checkout main",
    "HEAD is on no branch (detached); go to one: git checkout main")

  static func switched(_ branch: String, to other: String?) -> SyncStop {
    let (sv, en) = other.map { ("grenen \($0)", "the branch \($0)") } ?? ("ingen gren", "no branch")
    return SyncStop(
      "git gick från grenen \(branch) till \(sv) medan synken pågick, som slutade där; alla ändringar är kvar: synka igen, eller gå tillbaka först med git checkout \(branch)",
      "git went from the branch \(branch) to \(en) during the sync, which ended there; all changes are here: sync again, or first go back with git checkout \(branch)"
    )
  }

  static func underWay(_ what: Label, finish: String, abort: String) -> SyncStop {
    SyncStop(
      "\(what.sv) pågår i git; avsluta med \(finish) eller ta tillbaka med \(abort)",
      "\(what.en) is under way in git; finish it with \(finish) or take it back with \(abort)")
  }

  static func unmerged(_ path: String) -> SyncStop {
    SyncStop(
      "\(path): git väntar på att konflikten avgörs; rätta filen och skriv git add \(path)",
      "\(path): git waits for the conflict to be decided; mend the file and write git add \(path)")
  }

  static func gone(_ path: String) -> SyncStop {
    SyncStop(
      "\(path) saknas eller är tom; ta tillbaka den: git checkout -- \(path) (eller git rm, om den ska bort)",
      "\(path) is missing or empty; get it back: git checkout -- \(path) (or git rm, if it is to go)")
  }

  static func markers(_ place: String) -> SyncStop {
    SyncStop(
      "\(place): git har lämnat konfliktmärken (<<<<<<<); välj vad som ska stå, ta bort märkena och synka igen",
      "\(place): git left conflict markers (<<<<<<<); choose what is to stand, remove them and sync again")
  }

  static func unreadable(_ place: String, _ said: Label) -> SyncStop {
    SyncStop(
      "\(place): \(said.sv); rätta det och synka igen", "\(place): \(said.en); mend it and sync again")
  }

  static func severalRemotes(_ names: [String], branch: String) -> SyncStop {
    let list = names.joined(separator: ", ")
    return SyncStop(
      "flera fjärrförråd (\(list)) och grenen \(branch) följer inget; välj ett: git push -u \(names.first ?? "origin") \(branch)",
      "several remotes (\(list)) and the branch \(branch) follows none; choose one: git push -u \(names.first ?? "origin") \(branch)"
    )
  }

  static func followsLocal(_ branch: String) -> SyncStop {
    SyncStop(
      "grenen \(branch) följer en gren här, inget fjärrförråd; ändra det: git branch --set-upstream-to=origin/\(branch)",
      "the branch \(branch) follows a branch here, not a remote; change that: git branch --set-upstream-to=origin/\(branch)"
    )
  }

  static func otherBranches(_ remote: String, _ theirs: String, ours: String) -> SyncStop {
    SyncStop(
      "\(remote) har grenen \(theirs) men inte \(ours); byt namn på din: git branch -m \(theirs), eller skicka den själv: git push -u \(remote) \(ours)",
      "\(remote) has the branch \(theirs) but not \(ours); rename yours: git branch -m \(theirs), or send it yourself: git push -u \(remote) \(ours)"
    )
  }

  static func branchIsGone(_ remote: String, _ branch: String) -> SyncStop {
    SyncStop(
      "grenen \(branch) finns inte längre hos \(remote); skicka den på nytt: git push \(remote) \(branch)",
      "the branch \(branch) is no longer at \(remote); send it anew: git push \(remote) \(branch)")
  }

  static func rewritten(_ upstream: Upstream) -> SyncStop {
    let (name, seen) = (upstream.name, upstream.seen)
    return SyncStop(
      "\(name) har skrivit om sin historia; ingenting är sammanslaget och dina ändringar är kvar: lägg dem ovanpå deras med git rebase --onto \(name) \(seen), eller behåll båda med git merge \(name)",
      "\(name) has rewritten its history; nothing is merged and your changes are here: put them on top of theirs with git rebase --onto \(name) \(seen), or keep both with git merge \(name)"
    )
  }

  static func unrelated(_ tracking: String) -> SyncStop {
    SyncStop(
      "\(tracking) har redan en plan, med en annan historia än den här; den här är orörd: hämta den andra med rus clone ADRESS MAPP",
      "\(tracking) has a plan already, with another history than the one here, which is untouched: fetch the other with rus clone ADDRESS DIR"
    )
  }

  static func bothChanged(_ path: String, _ tracking: String) -> SyncStop {
    SyncStop(
      "\(path) är ingen av planens filer och är ändrad på båda sidor; slå ihop själv: git merge \(tracking)",
      "\(path) is none of the plan's files and changed on both sides; merge it yourself: git merge \(tracking)")
  }

  static func inTheWay(_ said: String) -> SyncStop {
    SyncStop(
      "det som hämtats skulle skriva över en fil med ändringar som inte är i git (\(said)); spara undan dem med git stash eller git commit",
      "what was fetched would write over a file with changes that are not in git (\(said)); put them away with git stash or git commit"
    )
  }

  static func hook(_ name: String, _ said: String) -> SyncStop {
    SyncStop(
      "git-kroken \(name) sade nej: \(said); ingenting är skickat",
      "the git hook \(name) said no: \(said); nothing is sent")
  }

  static func saving(_ path: String) -> SyncStop {
    SyncStop(
      "\(path): ett annat program håller på att spara; synka igen",
      "\(path): another program is in the midst of saving; sync again")
  }

  static let moved = SyncStop(
    "git används av ett annat program just nu; synka igen", "another program is using git just now; sync again")

  static let locked = SyncStop(
    "en annan synk pågår; vänta på den", "another sync is under way; wait for it")

  static let busyRemote = SyncStop(
    "andra skickar hela tiden; dina ändringar är kvar och går nästa gång",
    "others keep sending; your changes are here and go the next time")
}
