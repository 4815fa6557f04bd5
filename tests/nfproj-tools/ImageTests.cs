using ELicense.Hal.Esp32.Boards;
using NFProjTools;
using NFProjTools.Dump;
using NFProjTools.Image;
using NFProjTools.Input;
using NFProjTools.Pe;

namespace ELicense.Tests.NFProjTools;

/// <summary>The deployment image: what is in it, in which order, and whether it fits.</summary>
public sealed class ImageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("image-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void References_come_before_what_references_them_and_the_application_last()
    {
        Write("public class Low { public static int F() { return 1; } }", "Low", out var low);
        Write("public class App { public static int G() { return Low.F(); } }", "App", out var app, low);
        var content = ImageContent.Of(Path.Combine(_folder.FullName, "App.pe"), []);
        Assert.Equal(["Low", "App"], content.Parts.Select(p => p.Image.Name));
        Assert.Equal(["mscorlib"], content.Missing.Keys);
        low.Dispose();
        app.Dispose();
    }

    [Fact]
    public void Each_assembly_begins_at_a_multiple_of_four_and_is_whole()
    {
        Write("public class Low { }", "Low", out var low);
        var parts = ImageContent.Of(Path.Combine(_folder.FullName, "Low.pe"), []).Parts;
        var odd = new ImagePart(parts[0].Image, [.. parts[0].Bytes, 1], IsLibrary: false);
        var image = ImagePacker.Pack([odd, parts[0]]);
        Assert.Equal(0, image.Length % 4);
        PeImage.Parse(image[^parts[0].Bytes.Length..], "second");
        low.Dispose();
    }

    [Fact]
    public void A_damaged_library_is_refused_by_name()
    {
        Write("public class Low { }", "Low", out var low);
        var path = Path.Combine(_folder.FullName, "Low.pe");
        var bytes = File.ReadAllBytes(path);
        bytes[200] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("Low.pe", Assert.Throws<ToolError>(() => ImageContent.Of(path, [])).Message);
        low.Dispose();
    }

    [Fact]
    public void The_boards_plans_fit_and_a_larger_image_would_not()
    {
        var boards = Board.ReadAll(Repository.Combine("firmware", "esp32", "boards"));
        Assert.Equal(2, boards.Count);
        Assert.All(boards, b => Assert.Empty(FlashBudget.Overruns(b, b.Deploy.Bytes)));
        Assert.All(boards, b => Assert.Single(FlashBudget.Overruns(b, b.Deploy.Bytes + 1)));
        var crowded = boards[0] with { Files = new(boards[0].Files.Bytes - 4096 * 32, boards[0].Files.Content) };
        Assert.Single(FlashBudget.Overruns(crowded, 0));
    }

    [Fact]
    public void The_firmware_takes_the_file_area_to_be_as_large_as_planned()
    {
        var boards = Board.ReadAll(Repository.Combine("firmware", "esp32", "boards"));
        var plans = boards.Select(b => BoardPlan.Of(b.Target));
        Assert.Equal(boards.Select(b => (b.Target, b.Files.Bytes)), plans.Select(p => (p.Target, p.FileBytes)));
    }

    [Theory]
    [InlineData("ESP32_S3_OCTAL", "0x1B0000")]
    [InlineData("ESP32_PICO", "0x1E0000")]
    public void The_printed_command_has_the_chips_own_address(string target, string address)
    {
        var board = Board.ReadAll(Repository.Combine("firmware", "esp32", "boards")).Single(b => b.Target == target);
        var report = new StringWriter();
        ImageReport.WriteBoard(board, 1, "terminal.bin", report);
        Assert.Contains($"--target {target} --deploy --image terminal.bin --address {address}", report.ToString());
        Assert.Contains($"--fwversion {board.Firmware}", report.ToString());
    }

    [Fact]
    public void Our_assemblies_together_are_below_the_bar()
    {
        var content = ImageContent.Of(Repository.DeviceOutput("firmware", "esp32") + "/ELicense.Firmware.pe", []);
        Assert.InRange(content.Parts.Where(p => !p.IsLibrary).Sum(p => p.Bytes.Length), 1, 256 * 1024);
    }

    private void Write(string source, string name, out CompiledSample sample, CompiledSample? against = null)
    {
        sample = CompiledSample.Of(source, name, against);
        var references = new ReferenceFolders(against == null ? [] : [against.Path], []);
        using var assembly = DeviceAssembly.Open(sample.Path, references);
        File.WriteAllBytes(Path.Combine(_folder.FullName, name + ".pe"), PeWriter.Write(assembly.Module));
    }
}
