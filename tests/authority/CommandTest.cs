using System.CommandLine;
using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Phone;

namespace ELicense.Tests.Authority;

/// <summary>The commands as somebody types them.</summary>
public sealed class CommandTest : IDisposable
{
    private const string Noon = "2026-10-15T12:00:00+08:00";

    private readonly string _folder = Directory.CreateTempSubdirectory("command-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FromAnEmptyFolderToACancelledAuthorisation()
    {
        Run(0, $"authority init --authority A --issuer 320500 --issuer 320600 --algorithm sm2 --at {Noon}");
        Run(0, "authority issue vehicle-licence --authority A --wallet OWNER --issuer 320500 --plate 苏E00001 --plate-type 02 "
            + "--vehicle-type 小型轿车 --owner 样本 --use 非营运 --model SPECIMEN --vin SPEC1MEN000000001 --registered 2023-10-15 "
            + $"--issued 2023-10-15 --inspection-until 2027-04-15 --insurance-until 2027-04-15 --at {Noon}");
        string vehicle = Output()[..16];
        Run(0, $"authority issue inspection-mark --authority A --wallet OWNER --issuer 320500 --plate 苏E00001 --vin-tail 000001 "
            + $"--valid-until 2027-04-15 --follows-vehicle --at {Noon}");
        Run(0, "phone authorise --wallet OWNER --authority A --grantee-wallet GRANTEE --grantee 样本乙 --grantee-id-tail 0028 "
            + $"--purpose driving --purpose inspection --from 2026-10-15 --until 2026-10-16 --algorithm sm2 --at {Noon}");
        string authorisation = Output()[..16];
        Run(0, $"phone show --wallet GRANTEE --challenge 123456 --png PNG --text TEXT --at {Noon}");
        LicenceCode code = LicenceCode.Read(File.ReadAllText(Path.Combine(_folder, "TEXT")));
        Assert.Equal(("样本乙", "123456"), (((Authorisation)code.Credential.Document).Grantee, code.Presentation.Nonce));
        Assert.Equal(0x89504E47, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(
            File.ReadAllBytes(Path.Combine(_folder, "PNG"))));

        Run(0, $"phone cancel --wallet OWNER --authority A --authorisation {authorisation} --at {Noon}");
        Run(0, $"authority state --authority A --credential {vehicle} --state 7");
        Run(0, $"authority state --authority A --credential {vehicle} --wanted true");
        Run(0, $"authority key --authority A --usage root --until 2027-01-01T00:00:00Z --at {Noon}");
        Run(0, $"authority publish --authority A --folder OUT --roots ROOTS --at {Noon}");
        Assert.Contains("region 320000: manifest 1, 5 files, 2 listed", Output());
        byte[] roots = File.ReadAllBytes(Path.Combine(_folder, "ROOTS"));
        Assert.Equal(2, new CborReader(new ByteSegment(roots, 0, roots.Length)).ReadArray());
    }

    [Fact]
    public void StatesOfManyComeFromATableOrNotAtAll()
    {
        Run(0, $"authority init --authority A --issuer 320500 --at {Noon}");
        File.WriteAllText(Path.Combine(_folder, "CSV"), "uri,idx,states\n14e20000,77,4 7\n14e20001,78,9\n");
        Run(0, "authority import --authority A --csv CSV");
        Assert.Equal("2 rows\n", Output());
        Run(0, $"authority publish --authority A --folder OUT --period 32 --at {Noon}");
        Assert.Contains("region 320000: manifest 1, 5 files, 2 listed", Output());
        File.WriteAllText(Path.Combine(_folder, "CSV"), "uri,idx,states\n14e20000,77,0\n14e20000,1,10 12\nx\n");
        Run(1, "authority import --authority A --csv CSV");
        Assert.EndsWith("line 3: 12 is no state of kind 1\nline 4: not of the form uri,idx,states\n"
            + "refused 42 rows-refused: line 3: 12 is no state of kind 1; nothing was imported\n", Error());
        Run(0, "authority fleet-key --authority A");
        Run(0, $"authority publish --authority A --folder OUT --at {Noon}");
        Assert.Contains("region 320000: manifest 2, 10 files, 2 listed", Output());
        Run(2, $"authority publish --authority A --folder OUT --period 9 --at {Noon}");
    }

    [Fact]
    public void AFewDaysOfAProvinceAreSimulated()
    {
        Run(0, "lists simulate --days 3 --shards 1 --changes 20 --period 8 --lookups 90");
        Assert.Matches("daily +3 +[0-9]+ +[0-9.]+ +2 +30 +0\n", Output());
        Run(2, "lists simulate --days 0");
    }

    [Fact]
    public void ADrivingLicenceIsShownAndADamagedAuthorityIsOneLine()
    {
        const string licence = "authority issue driving-licence --authority A --wallet W --issuer 320500 --name 样本 --sex 1 "
            + "--birth-year 1990 --id-tail 001X --number SPECIMEN --classes C1 --first-issue 2018-10-15 --valid-from 2024-10-15 "
            + "--office 样本市公安局 --photo-taken 2026-09-01 --at " + Noon;
        Run(0, $"authority init --authority A --issuer 320500 --at {Noon}");
        Run(0, licence + " --valid-until none --points 0 --conditions SPECIMEN --file-number 1 --index 77");
        Assert.Contains("list 14e20000, index 77", Output());
        Run(0, $"phone show --wallet W --static");
        Assert.Equal(CivilDate.Unlimited,
            ((DrivingLicence)LicenceCode.Read(Output()).Credential.Document).ValidUntil);

        Run(1, licence + " --valid-until 2026-10-14");
        Assert.Equal("refused 4 licence-out-of-date: the licence ended on 2026-10-14\n", Error());
        Run(1, licence + " --valid-until none --index 77");
        Assert.Equal("refused 17 index-taken: index 77 of list 14e20000 was given out before\n", Error());
        Run(1, "authority state --authority A --credential 0011223344556677 --state 7");
        Assert.StartsWith("refused 19 no-such-credential: ", Error());
        Run(1, $"authority init --authority A --issuer 320500 --at {Noon}");
        Assert.StartsWith("refused 31 authority-exists: ", Error());
        Run(1, $"authority init --authority B --issuer 990500 --at {Noon}");
        Assert.False(File.Exists(Path.Combine(_folder, "B")));
        string tooMany = string.Join(" --issuer ", Enumerable.Range(320500, 65));
        Run(1, $"authority init --authority B --issuer {tooMany} --at {Noon}");
        Assert.False(File.Exists(Path.Combine(_folder, "B")));

        File.WriteAllText(Path.Combine(_folder, "A"), "not a database, however long this text may be");
        Run(1, $"authority publish --authority A --folder OUT --at {Noon}");
        Assert.Matches("^refused 33 damaged-authority: [^\n]+\n$", Error());
        Run(1, "phone show --wallet A");
        Assert.Matches("^refused 40 not-a-wallet: [^\n]+\n$", Error());
    }

    [Theory]
    [InlineData("authority")]
    [InlineData("authority issue")]
    [InlineData("authority init --authority A")]
    [InlineData("authority init --authority A --issuer 320500 --algorithm rsa")]
    [InlineData("authority init --authority A --issuer 320500 --at 2026-10-15")]
    [InlineData("authority init --authority A --issuer 320500 --at 2026-10-15T12:00:00")]
    [InlineData("authority init --authority A --issuer 320500 --at 1969-10-15T12:00:00Z")]
    [InlineData("authority init --authority A --issuer 320500 --at 9999-12-31T23:59:59Z")]
    [InlineData("authority key --authority A --usage root --kind 6")]
    [InlineData("authority key --authority A --usage any")]
    [InlineData("authority state --authority A --credential 0011223344556677")]
    [InlineData("authority state --authority A --credential 0011223344556677 --state 1 --wanted true")]
    [InlineData("authority state --authority A --credential 00112233445566 --state 1")]
    [InlineData("authority state --authority A --credential 0011223344556677 --state one")]
    [InlineData("authority issue inspection-mark --authority A --wallet W --issuer 320500 --plate P --vin-tail 000001 "
        + "--valid-until none")]
    [InlineData("phone show")]
    [InlineData("phone show --wallet W --challenge 123456 --static")]
    [InlineData("phone authorise --wallet W --authority A --grantee-wallet G --grantee N --grantee-id-tail 0028 --purpose fun "
        + "--from 2026-10-15 --until 2026-10-15")]
    [InlineData("phone show --wallet W --credential zz")]
    public void MisuseEndsWithTwoAndTheUsage(string line)
    {
        Run(2, line);
        Assert.Contains("Usage:", Error());
        Assert.Empty(Output());
    }

    [Fact]
    public void EveryOptionSaysWhatItIs()
    {
        foreach (Command command in new[] { AuthorityCommand.Build(), PhoneCommand.Build() }.SelectMany(Commands))
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), command.Name);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        }
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Append(command);

    // Names in capitals are files of this test's folder.
    private void Run(int status, string line)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        string[] words = line.Split(' ');
        string[] names = ["A", "B", "W", "OWNER", "GRANTEE", "OUT", "ROOTS", "PNG", "TEXT", "CSV"];
        string[] arguments = [.. words.Select(word => names.Contains(word) ? Path.Combine(_folder, word) : word)];
        int actual = RootCommandLine.Run(arguments, _output, _error);
        Assert.True(actual == status, $"{line}: {actual}, {_error}");
    }

    private string Output() => _output.ToString();

    private string Error() => _error.ToString().ReplaceLineEndings("\n");
}
