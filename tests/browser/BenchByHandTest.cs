using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;
using ELicense.Tests.Bench;
using Microsoft.Playwright;

namespace ELicense.Tests.Browser;

/// <summary>What happens on the page while somebody works with it.</summary>
public sealed class BenchByHandTest(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_terminal_that_loses_its_power_in_a_scan_keeps_its_picture_and_scans_again()
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Reference, Language.English);
        IPage page = await chromium.Open(bench.Address, 1440, 900, "en-GB");
        await BenchPage.Unlock(page, bench);
        await BenchPage.ShowFirstCard(page);
        await BenchPage.Press(page, "s");
        await page.Locator("#power").ClickAsync();
        await bench.Until(state => !state.IsPowered);
        await Assertions.Expect(page.Locator("#device")).ToHaveClassAsync("device off");

        Task picture = bench.NextPicture();
        await page.Locator("#power").ClickAsync();
        await picture;
        await page.EvaluateAsync("document.activeElement.blur()");
        await BenchPage.Unlock(page, bench);
        await BenchPage.Press(page, "s");

        await BenchPage.ExpectVerdict(page, "pass");
    }

    [Fact]
    public async Task Two_pages_show_the_same_and_a_reload_loses_nothing()
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Small, Language.English);
        IPage one = await chromium.Open(bench.Address, 1440, 900, "en-GB");
        IPage other = await chromium.Open(bench.Address, 1024, 768, "zh-CN");
        await BenchPage.Press(one, "n");
        await BenchPage.ShowFirstCard(one);

        await Assertions.Expect(other.Locator(".ground-name")).ToHaveTextAsync("样本乙");
        await one.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(one.Locator(".ground-name")).ToHaveTextAsync("样本乙");
    }

    [Fact]
    public async Task A_revoked_licence_leaves_the_phone_and_another_language_leaves_no_word_behind()
    {
        await using RunningBench bench = await RunningBench.Start(BoardModel.Small, Language.English);
        IPage page = await chromium.Open(bench.Address, 1440, 900, "en-GB");
        await page.Locator("#ledger tr[data-phone=jia][data-kind=drivingLicence] select").SelectOptionAsync("9");
        await Assertions.Expect(page.Locator("#handset .card")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#handset")).ToContainTextAsync("1 no longer shown");

        await BenchPage.Press(page, "l");

        await Assertions.Expect(page.Locator("#handset")).ToContainTextAsync("1 份证件已不再展示");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
    }
}
