using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;
using ELicense.Tests.Bench;
using Microsoft.Playwright;

namespace ELicense.Tests.Browser;

public sealed class BenchPictureTest(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1440, 900, "zh-CN")]
    [InlineData(1024, 768, "en-GB")]
    [InlineData(390, 844, "zh-CN")]
    public async Task No_page_is_wider_than_its_window(int width, int height, string language)
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Reference, Language.Chinese);
        IPage page = await chromium.Open(bench.Address, width, height, language);
        if (width < 860)
        {
            await page.Locator("[data-tab=phone]").ClickAsync();
        }

        await page.Locator("#handset .card").First.ClickAsync();
        if (width < 860)
        {
            await page.Locator("[data-tab=terminal]").ClickAsync();
        }

        if (Environment.GetEnvironmentVariable("SHOTS") is { } folder)
        {
            await Shots(page, folder, width, language);
        }

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    private static async Task Shots(IPage page, string folder, int width, string language)
    {
        await page.Keyboard.DownAsync("s");
        await page.Keyboard.UpAsync("s");
        await page.WaitForTimeoutAsync(9000);
        await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{language}.png", FullPage = true });
        if (width < 860)
        {
            await page.Locator("[data-tab=phone]").ClickAsync();
            await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{language}-phone.png", FullPage = true });
            await page.Locator("[data-tab=authority]").ClickAsync();
            await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{language}-authority.png", FullPage = true });
        }

        await page.Locator("#tour-open").ClickAsync();
        await page.WaitForTimeoutAsync(500);
        await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{language}-tour.png" });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{language}-dark.png" });
    }
}
