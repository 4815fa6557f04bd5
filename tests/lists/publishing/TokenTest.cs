using System.Text.Json;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Tokens;
using ELicense.Tests.Authority;
using ELicense.Tests.Support;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>Token Status Lists for other verifiers, and the vectors of the IETF draft.</summary>
public sealed class TokenTest : IDisposable
{
    private readonly TestAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void EachShardHasATokenThatSaysLessThanTheList()
    {
        int[] expected = [0, 3, 0, 1, 2, 2, 2, 2, 1, 1];
        using Register register = new(_authority);
        register.Set(1, Enumerable.Range(0, 10).Select(state => ((state % 2 << 20) + state * 1000, state)));
        _authority.Publish();
        TokenStatusList[] lists = [Read("14e20000").List, Read("14e20001").List];
        Assert.All(Enumerable.Range(0, 10), state => Assert.Equal(expected[state], lists[state % 2][state * 1000]));
        Assert.Equal(8, lists.Sum(list => Enumerable.Range(0, list.Count).Count(index => list[index] != 0)));
        Assert.Equal(0, Read("14e20002").List[0]);
        Assert.False(File.Exists(Path.Combine(_authority.Published, "t/14e20003")));
    }

    [Fact]
    public void ATokenIsTheDraftsAndTheStatusKeysOwn()
    {
        _authority.Publish();
        StatusToken token = Read("14e20000");
        long now = TestAuthority.Now.ToUnixTimeSeconds();
        Assert.Equal(("14e20000", now, now + 14 * 86400, 86400), (token.Uri, token.IssuedAt, token.Expires, token.CacheSeconds));
        Assert.Equal((2, 1 << 20), (token.List.Bits, token.List.Count));
        byte[] bytes = Bytes("14e20000");
        Assert.Equal(0xD2, bytes[0]);
        Assert.Contains("application/statuslist+cwt", System.Text.Encoding.Latin1.GetString(bytes));
        Assert.Null(StatusToken.Read(bytes, _authority.IssuerKey.SigningKey.PublicKey));
        Assert.All(Enumerable.Range(0, bytes.Length), at =>
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 1;
            Assert.Null(StatusToken.Read(damaged, _authority.StatusKey.SigningKey.PublicKey));
        });
    }

    [Fact]
    public void AListThatInflatesToMoreThanAShardIsRefused()
    {
        TokenStatusList bomb = TokenStatusList.Zeros(8, (1 << 20) + 8);
        Assert.Null(TokenStatusList.Read(bomb.Encode()));
        Assert.NotNull(TokenStatusList.Read(TokenStatusList.Zeros(8, 1 << 20).Encode()));
        Assert.Null(TokenStatusList.Read(new byte[] { 0xA0 }));
        Assert.Null(TokenStatusList.Read(new byte[] { 0xA1, 0x63 }));
    }

    [Fact]
    public void TheDraftsVectorsAreRead()
    {
        string path = Path.Combine(Repository.SharedFolder("vectors/status-list"), "vectors.json");
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement vector in vectors.RootElement.EnumerateArray())
        {
            TokenStatusList list = TokenStatusList.Read(Convert.FromHexString(vector.GetProperty("cbor_hex").GetString()!))!;
            Dictionary<int, int> expected = vector.GetProperty("expected_nonzero").EnumerateObject()
                .ToDictionary(entry => int.Parse(entry.Name), entry => entry.Value.GetInt32());
            Assert.Equal(vector.GetProperty("bits").GetInt32(), list.Bits);
            Assert.Equal(vector.GetProperty("entries").GetInt32(), list.Count);
            Assert.True(Enumerable.Range(0, list.Count).All(index => list[index] == expected.GetValueOrDefault(index)));
            AssertSameWhenWritten(list, expected);
        }
    }

    private static void AssertSameWhenWritten(TokenStatusList list, Dictionary<int, int> statuses)
    {
        TokenStatusList written = TokenStatusList.Zeros(list.Bits, list.Count);
        foreach ((int index, int status) in statuses)
        {
            written.Set(index, status);
        }

        TokenStatusList read = TokenStatusList.Read(written.Encode())!;
        Assert.True(Enumerable.Range(0, list.Count).All(index => read[index] == list[index]));
    }

    private StatusToken Read(string uri)
    {
        PublicKey key = _authority.StatusKey.SigningKey.PublicKey;
        return StatusToken.Read(Bytes(uri), key)!;
    }

    private byte[] Bytes(string uri) => File.ReadAllBytes(Path.Combine(_authority.Published, "t", uri));
}
