namespace ELicense.Terminal.Text;

/// <summary>Counts bits by adding neighbours in parallel.</summary>
public static class BitCount
{
    /// <summary>How many bits are set; 0 to 32.</summary>
    public static int Of(uint bits)
    {
        bits -= bits >> 1 & 0x55555555u;
        bits = (bits & 0x33333333u) + (bits >> 2 & 0x33333333u);
        bits = bits + (bits >> 4) & 0x0F0F0F0Fu;
        // The byte conversion gives the sum a signed tag, which a plain cast would not.
        return (byte)(bits * 0x01010101u >> 24);
    }
}
