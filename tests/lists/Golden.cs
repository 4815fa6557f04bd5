using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>The seven example files of docs/status-lists.md.</summary>
internal static class Golden
{
    internal static LsfContent G1 => Build(TestList.Description(64, issuedAt: 1790000000),
        "3:4 4:4 9:1 17:8 18:1 25:1 31:5 40:1 52:4 60:9");

    internal static LsfContent G2 => LsfBuilder.Build(TestList.Description(1000) with { SkipInterval = 128 },
        [.. Enumerable.Range(100, 800).Select(index => new ListedState(index, 7))]);

    internal static LsfContent G3 => LsfBuilder.Build(TestList.Description(1000), []);

    internal static LsfContent G4 => Build(
        TestList.Description(64, 8, 1790086400) with { Type = ListType.Delta, FromSequence = 7, SkipInterval = 128 },
        "3:0 9:7 63:1");

    internal static LsfContent G5 => Build(TestList.Description(419, 1) with { Log2Chunk = 6, SkipInterval = 0 },
        "5:1 8:1 15:1 20:2 25:1 32:1 34:5 39:5 47:5 50:5 52:1 58:2 65:2 66:5 68:5 69:5 70:1 73:2 77:1 84:5 88:2 97:2 "
        + "103:2 109:1 110:1 116:5 118:1 121:5 126:1 129:5 134:1 140:1 149:1 151:5 153:1 161:1 166:5 175:2 181:2 182:1 "
        + "189:1 191:5 200:1 202:5 207:5 216:1 221:1 229:1 232:5 240:1 241:2 243:5 251:2 256:1 262:2 268:5 276:1 282:1 "
        + "283:5 288:1 297:1 304:5 306:2 314:1 322:5 329:1 338:1 342:1 350:2 359:5 366:5 374:1 382:1 387:1 389:5 391:1 "
        + "399:2 408:1 415:1");

    internal static LsfContent G6 => LsfBuilder.Build(TestList.Description(500) with { Log2Chunk = 6, SkipInterval = 4 },
        [.. Enumerable.Range(0, 60).Select(i => new ListedState(7 * i + i * i % 5, (byte)(1 + i % 3)))]);

    internal static LsfContent G7 => LsfBuilder.Build(TestList.Description(48_000_000, 1),
        [.. Enumerable.Range(0, 240).Select(i => new ListedState(200_000 * i, 1))]);

    private static LsfContent Build(LsfDescription description, string entries) =>
        LsfBuilder.Build(description, [.. entries.Split(' ').Select(Entry)]);

    private static ListedState Entry(string text)
    {
        string[] pair = text.Split(':');
        return new ListedState(int.Parse(pair[0]), byte.Parse(pair[1]));
    }
}
