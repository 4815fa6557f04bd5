using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;
using ELicense.Tests.Bench;
using Microsoft.Playwright;

namespace ELicense.Tests.Browser;

/// <summary>The bench by hand: what a newcomer on the tour does, with the terminal's own keys.</summary>
public sealed class BenchTourTest(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Situations = 5;
    private const int Attempts = 3;
    private const float Patience = 25_000;

    [Fact]
    public async Task The_tour_goes_through_all_five_situations()
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Reference, Language.English);
        IPage page = await chromium.Open(bench.Address, 1440, 900, "en-GB");
        await page.Locator("#tour-open").ClickAsync();
        await page.Locator("#tour").WaitForAsync();
        for (int situation = 1; situation <= Situations; situation++)
        {
            await GoThrough(bench, page, situation);
        }

        await Assertions.Expect(page.Locator("#tour")).ToBeHiddenAsync();
    }

    private static async Task GoThrough(RunningBench bench, IPage page, int situation)
    {
        ILocator text = page.Locator("#tour-text");
        while (await page.Locator("#tour").IsVisibleAsync()
            && (await page.Locator("#tour-title").TextContentAsync())!.EndsWith($"{situation}/5", StringComparison.Ordinal))
        {
            string before = (await text.TextContentAsync())!;
            for (int attempt = 0; attempt < Attempts && await text.TextContentAsync() == before && await page.Locator("#tour").IsVisibleAsync(); attempt++)
            {
                await Do(bench, page, before);
                await WaitForChange(page, before);
            }

            Assert.True(await text.TextContentAsync() != before || await page.Locator("#tour").IsHiddenAsync(), before);
        }
    }

    // A code that renews itself at the wrong moment has to be copied once more.
    private static async Task WaitForChange(IPage page, string before)
    {
        try
        {
            await page.WaitForFunctionAsync(
                "text => document.getElementById('tour-text').textContent !== text || document.getElementById('tour').hidden",
                before,
                new() { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"once more: {before}");
        }
    }

    private static async Task Do(RunningBench bench, IPage page, string text)
    {
        if (await page.Locator("#tour-do").IsDisabledAsync())
        {
            await page.Locator("#tour-next").ClickAsync();
            return;
        }

        await page.Locator("#tour-do").ClickAsync();
        if (text.Contains("six digits", StringComparison.Ordinal))
        {
            await Answer(bench, page);
        }
    }

    private static async Task Answer(RunningBench bench, IPage page)
    {
        await page.WaitForTimeoutAsync(2000);
        await page.Locator("#handset input").FillAsync(bench.Digits());
        await page.Locator("#handset .challenge button").ClickAsync();
    }
}
