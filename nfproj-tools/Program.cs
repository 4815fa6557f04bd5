using System.CommandLine;
using NFProjTools;
using NFProjTools.Commands;

var root = new RootCommand("Builds, checks and measures .NET nanoFramework 1.x projects on any machine.")
{
    CheckCommand.Create(),
    PeCommand.Create(),
    DumpCommand.Create(),
    ImageCommand.Create(),
    CostCommand.Create(),
    BenchmarkCommand.Create(),
    TestCommand.Create(),
    VectorsCommand.Create(),
};

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ToolError error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
