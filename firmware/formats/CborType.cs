namespace ELicense.Formats;

/// <summary>The major types of CBOR (RFC 8949, section 3.1) that this profile takes.</summary>
public enum CborType
{
    Unknown = 0,
    Integer = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    Simple = 7,
}
