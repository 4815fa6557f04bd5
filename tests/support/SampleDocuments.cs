using System.Formats.Cbor;

namespace ELicense.Tests.Support;

/// <summary>The five documents of docs/format.md, section 5, as CBOR, with a hook to change or drop a field.</summary>
public static class SampleDocuments
{
    public const int Day = 86400;

    /// <summary>2026-10-01 in days since 1970-01-01: every document here is in order on that day.</summary>
    public const int Today = 20727;

    /// <summary>2026-10-01T04:00:00Z, noon in China.</summary>
    public const long Now = Today * (long)Day + 4 * 3600;

    public static SortedDictionary<int, object> DrivingLicence() => new()
    {
        [1] = "样本", [2] = 1, [3] = 1990, [4] = "001X", [5] = "SPECIMEN-0001", [6] = "C1", [7] = Today - 2000, [8] = Today - 100,
        [9] = Today + 2000, [10] = 3, [13] = "样本市公安局交通警察支队",
    };

    public static SortedDictionary<int, object> VehicleLicence() => new()
    {
        [1] = "苏A00001", [2] = "02", [3] = "小型轿车", [4] = "样本", [5] = "非营运", [6] = "SPECIMEN ONE", [7] = "SPEC1MEN000000001",
        [8] = "E0001", [9] = Today - 700, [10] = Today - 700, [11] = Today + 30, [12] = Today + 60,
    };

    public static SortedDictionary<int, object> InspectionMark() => new()
    {
        [1] = "苏A00001", [2] = "000001", [3] = Today + 30,
    };

    public static SortedDictionary<int, object> Authorisation() => new()
    {
        [1] = "苏A00001", [2] = "000001", [3] = "样本", [4] = "SPECIMEN", [5] = "0028", [6] = new[] { 1 }, [7] = Today - 1, [8] = Today + 2,
    };

    public static SortedDictionary<int, object> Deregistration() => new()
    {
        [1] = "SPEC1MEN000000009", [2] = "苏A00009", [3] = Today - 10, [4] = "报废", [5] = "样本回收公司",
    };

    public static SortedDictionary<int, object> OfKind(int kind) => kind switch
    {
        1 => DrivingLicence(),
        2 => VehicleLicence(),
        3 => InspectionMark(),
        4 => Authorisation(),
        _ => Deregistration(),
    };

    public static void Write(CborWriter w, int kind, SortedDictionary<int, object> fields)
    {
        w.WriteStartArray(2);
        w.WriteInt32(kind);
        w.WriteStartMap(fields.Count);
        foreach ((int key, object value) in fields)
        {
            w.WriteInt32(key);
            WriteValue(w, value);
        }

        w.WriteEndMap();
        w.WriteEndArray();
    }

    private static void WriteValue(CborWriter w, object value)
    {
        switch (value)
        {
            case string text:
                w.WriteTextString(text);
                break;
            case int number:
                w.WriteInt32(number);
                break;
            case int[] numbers:
                w.WriteStartArray(numbers.Length);
                Array.ForEach(numbers, w.WriteInt32);
                w.WriteEndArray();
                break;
            default:
                throw new ArgumentException(value.ToString());
        }
    }
}
