using System.Text;

namespace NFProjTools.Counting;

/// <summary>
/// Sizes on the device's managed heap, which is made of blocks of 12 bytes: a header block, then a block for each field.
/// </summary>
public static class DeviceHeap
{
    public const int BlockSize = 12;
    public const int Reference = BlockSize;

    /// <summary>A literal's string object points to the text in the assembly.</summary>
    public const int Literal = BlockSize;

    public const int Boxed = 2 * BlockSize;

    /// <summary>Header, type, method and target object.</summary>
    public const int Delegate = 3 * BlockSize;

    private const int ArrayHeader = 20;

    /// <summary>An object with so many instance fields, those of its bases included.</summary>
    public static int Object(int fields) => BlockSize * (1 + fields);

    public static int Array(int length, int elementSize) => Round(ArrayHeader + (length * elementSize));

    /// <summary>A text that was made at run time: UTF-8 with a zero at its end.</summary>
    public static int Text(string text) => Round(BlockSize + Encoding.UTF8.GetByteCount(text) + 1);

    /// <summary>A string or an array; 0 for anything else.</summary>
    public static int SizeOf(object? value) => value switch
    {
        string text => Text(text),
        Array array => Array(array.Length, ElementSize(array.GetType().GetElementType()!)),
        _ => 0,
    };

    public static int ElementSize(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double or TypeCode.DateTime => 8,
        _ => type == typeof(TimeSpan) ? 8 : Reference,
    };

    private static int Round(int bytes) => (bytes + BlockSize - 1) / BlockSize * BlockSize;
}
