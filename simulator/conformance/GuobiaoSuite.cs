using System.Text;
using System.Text.Json;
using ELicense.Crypto;

namespace ELicense.Simulator.Conformance;

/// <summary>GB/T 32905 (SM3) and GB/T 32918.5 (SM2).</summary>
internal sealed class GuobiaoSuite : ISuite
{
    private readonly SignatureJudge _judge = new();

    public bool Recognises(JsonElement root) => root.Has("sm3") && root.Has("sm2_sign");

    public string NameOf(JsonElement root) => "GB/T 32905 and GB/T 32918";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        foreach (JsonElement test in root.GetProperty("sm3").EnumerateArray())
        {
            Sm3 sm3 = new();
            byte[] message = test.Hex("in"), digest = new byte[32];
            sm3.Update(message, 0, message.Length);
            sm3.Finish(digest, 0);
            report.Count(test.Text("src"), true, digest.SequenceEqual(test.Hex("out")), "another digest");
        }
        foreach (JsonElement test in root.GetProperty("sm2_sign").EnumerateArray())
        {
            Run(test, report);
        }
    }

    private void Run(JsonElement test, SuiteReport report)
    {
        string name = test.Text("name");
        if (test.Text("curve") != "sm2p256v1")
        {
            report.LeaveOut(name, "on a test curve of the draft, which no licence uses");
            return;
        }
        PublicKey key = PublicKey.CreateSm2(test.Hex("qx"), test.Hex("qy"), Encoding.ASCII.GetBytes(test.Text("id")));
        byte[] signature = [.. test.Hex("r"), .. test.Hex("s")];
        report.Count(name, true, _judge.IsValid(key, test.Hex("msg"), signature), "not accepted");
    }
}
