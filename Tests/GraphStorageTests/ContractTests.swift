import GraphModel
import GraphStorage
import Testing

@Suite struct ContractTests {
  @Test(arguments: ContractCase.all)
  func theSQLiteStoreKeepsTheContract(_ contract: ContractCase) throws {
    let file = try TemporaryFile()
    try contract.check(file.open())
  }

  @Test(arguments: ContractCase.all)
  func theStoreInMemoryKeepsTheContract(_ contract: ContractCase) throws {
    try contract.check(InMemoryGraphStore())
  }
}
