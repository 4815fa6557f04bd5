using System.Text.Json;

namespace ELicense.Simulator.Conformance;

/// <summary>A kind of file that a public suite consists of.</summary>
internal interface ISuite
{
    /// <summary>Whether this is such a file, by its content.</summary>
    bool Recognises(JsonElement root);

    /// <summary>The suite's name in the report; files with the same name are counted together.</summary>
    string NameOf(JsonElement root);

    /// <summary>Runs every case of a file.</summary>
    void Run(JsonElement root, string file, SuiteReport report);
}
