using System.CommandLine;
using System.Text;
using NFProjTools.Testing;

namespace NFProjTools.Commands;

/// <summary>vectors IN.json -o OUT.cs: test vectors in a form that device tests can be compiled with.</summary>
internal static class VectorsCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("IN.json") { Description = "Wycheproof's ECDSA vectors for P-256, SHA-256, in P1363 form" };
        var output = new Option<string>("-o") { Description = "the C# file to write", Required = true };
        var command = new Command("vectors", "Turn test vectors into data for the device tests.") { input, output };
        command.SetAction(arguments => OutputFile.Write(
            arguments.GetRequiredValue(output), Encoding.UTF8.GetBytes(SignatureVectors.ToSource(arguments.GetRequiredValue(input)))));
        return command;
    }
}
