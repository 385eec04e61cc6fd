import Recfile

extension Finding { init(_ d: Diag) { self.init(offset: 0, level: .error, swedish: "", english: "") } }
