using NFProjTools;
using NFProjTools.Scenarios;

namespace ELicense.Tests.NFProjTools;

/// <summary>The data of the device tests is what the reference authority makes today of the same seeds.</summary>
public class SpecimenTests
{
    private const int IndexCount = 1024;
    private const int LineLength = 100;

    [Fact]
    public void The_device_tests_have_todays_specimen()
    {
        var expected = Source();
        var path = Repository.Combine("tests", "device", "Specimen.cs");
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Source()
    {
        var files = new SortedDictionary<string, byte[]>(Province.Files(IndexCount), StringComparer.Ordinal);
        return $$"""
            namespace ELicense.Tests.Device;

            /// <summary>
            /// A province of the reference authority, made from fixed seeds by a desktop test, which also tells when it is out of
            /// date.
            /// </summary>
            internal static class Specimen
            {
                /// <summary>2026-10-01T04:00:00Z.</summary>
                public const long Now = {{Province.Now}};

                public const string InspectionMark ={{Literal(Province.StaticCode(Province.ListedIndex + 1))}};

                public const string DrivingLicence ={{Literal(Province.DynamicCode(Province.ListedIndex + 1))}};

                public const string ListedLicence ={{Literal(Province.DynamicCode(Province.ListedIndex))}};

                public static readonly string[] FileNames =
                {
            {{string.Join("\n", files.Keys.Select(k => $"        \"{k}\","))}}
                };

                public static readonly string[] FileContents =
                {
            {{string.Join("\n", files.Values.Select(v => $"{Literal(Convert.ToHexString(v))[1..]},"))}}
                };
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Literal(string text) =>
        "\n        " + string.Join("\n        + ", text.Chunk(LineLength).Select(part => $"\"{new string(part)}\""));
}
