import GraphModel
import Testing

@Suite struct MemoryContractTests {
  @Test(arguments: ContractCase.all)
  func theStoreInMemoryKeepsTheContract(_ contract: ContractCase) throws {
    try contract.check(InMemoryGraphStore())
  }
}
