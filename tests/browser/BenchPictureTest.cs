using System.Buffers.Binary;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;
using ELicense.Tests.Bench;
using ELicense.Tests.Support;
using Microsoft.Playwright;

namespace ELicense.Tests.Browser;

/// <summary>The page in windows of all sizes, and the picture of it in docs. ELICENSE_UPDATE=1 takes that anew.</summary>
public sealed class BenchPictureTest(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Width = 1440;
    private const int LargestPicture = 300_000;
    private const int WidthInPng = 16;

    [Theory]
    [InlineData(1440, "zh-CN")]
    [InlineData(1024, "en-GB")]
    [InlineData(390, "zh-CN")]
    [InlineData(390, "en-GB")]
    public async Task No_page_is_wider_than_its_window(int width, string language)
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Small, Language.Chinese);
        IPage page = await chromium.Open(bench.Address, width, 844, language);
        foreach (string tab in (string[])["terminal", "phone", "authority"])
        {
            await page.EvaluateAsync("name => document.querySelector(`[data-tab=${name}]`).click()", tab);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{tab} in {language}");
        }
    }

    [Fact]
    public async Task The_picture_in_docs_is_of_the_page_and_small()
    {
        string path = Repository.PathOf("docs/bench.png");
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            await Take(path);
        }

        byte[] picture = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.InRange(picture.Length, 1, LargestPicture);
        Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(WidthInPng)));
    }

    private async Task Take(string path)
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Reference, Language.Chinese);
        IPage page = await chromium.Open(bench.Address, Width, 900, "zh-CN");
        await BenchPage.Unlock(page, bench);
        await BenchPage.ShowFirstCard(page);
        await page.Locator(".code").WaitForAsync();
        await BenchPage.Press(page, "s");
        await BenchPage.ExpectVerdict(page, "pass");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.ScreenshotAsync(new() { Path = path });
    }
}
