using NFProjTools.Pe;

namespace ELicense.Tests.NFProjTools;

public class Crc32Tests
{
    [Fact]
    public void Crc_of_the_customary_digits() => Assert.Equal(0x89A1897Fu, Crc32.Of("123456789"u8));
}
