using ELicense.Tests.Bench;
using Microsoft.Playwright;

namespace ELicense.Tests.Browser;

/// <summary>What a person does on the bench's page with a keyboard.</summary>
internal static class BenchPage
{
    public const float Patience = 40_000;

    /// <summary>Enters the PIN, 0000, and waits until the terminal is open.</summary>
    public static async Task Unlock(IPage page, RunningBench bench)
    {
        await bench.Booted.WaitAsync(TimeSpan.FromSeconds(30));
        for (int digit = 0; digit < 4; digit++)
        {
            await Press(page, "s");
        }

        await Hold(page, "s");
        await bench.Until(state => !state.IsLocked);
    }

    public static async Task Press(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key, new() { Delay = 100 });
        await page.WaitForTimeoutAsync(200);
    }

    public static Task Hold(IPage page, string key) => page.Keyboard.PressAsync(key, new() { Delay = 1400 });

    /// <summary>Shows the first card of the phone on the bench.</summary>
    public static Task ShowFirstCard(IPage page) => page.Locator("#handset .card").First.ClickAsync();

    public static Task ExpectVerdict(IPage page, string verdict) =>
        Assertions.Expect(page.Locator("#verdict")).ToHaveAttributeAsync("data-verdict", verdict, new() { Timeout = Patience });
}
