using System.Net;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Bench;

/// <summary>Pictures from anywhere before the bench's camera.</summary>
public sealed class BenchPictureTest : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private RunningBench _bench = null!;

    [Fact]
    public async Task A_large_picture_is_made_small()
    {
        byte[] picture = PngWriter.Grey(new GreyFrame(5000, 4000, new byte[20_000_000]));

        Assert.Equal(HttpStatusCode.NoContent, (await Send(picture)).StatusCode);

        CameraFrame frame = _bench.Bench.Camera.Look()!.Picture;
        Assert.Equal((1250, 1000), (frame.Width, frame.Height));
        Assert.Equal(CameraSource.Picture, _bench.Bench.Camera.Source);
    }

    [Fact]
    public async Task Twenty_megabytes_of_noise_are_no_picture()
    {
        var noise = new byte[20_000_000];
        new Random(1).NextBytes(noise);

        HttpResponseMessage answer = await Send(noise);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("notAPicture", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(CameraSource.Phone, _bench.Bench.Camera.Source);
    }

    [Fact]
    public async Task A_file_without_end_is_not_begun()
    {
        using var content = new StreamContent(Stream.Null);
        content.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Post, _bench.Address + "/api/camera/picture") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.LengthRequired, (await _client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public void What_is_far_from_the_code_is_left_out()
    {
        CameraFrame card = CodeCard.Draw("ELC1:SPECIMEN");
        var pixels = new byte[1500 * 1000];
        Array.Fill(pixels, (byte)232);
        for (int row = 0; row < card.Height; row++)
        {
            card.Grey.AsSpan(row * card.Width, card.Width).CopyTo(pixels.AsSpan((500 + row) * 1500 + 1000));
        }

        CameraFrame framed = new PictureFraming().Frame(new GreyFrame(1500, 1000, pixels));

        Assert.InRange(framed.Width, card.Width * 3 / 4, card.Width * 3 / 2);
    }

    [Fact]
    public void Reduction_takes_the_mean()
    {
        var frame = new GreyFrame(4, 2, [0, 100, 10, 10, 100, 200, 10, 10]);

        GreyFrame small = FrameReduction.ToFit(frame, 2);

        Assert.Equal((2, 1), (small.Width, small.Height));
        Assert.Equal([100, 10], small.Pixels);
    }

    [Fact]
    public void A_picture_that_fits_stays_as_it_is()
    {
        var frame = new GreyFrame(4, 2, new byte[8]);

        Assert.Same(frame, FrameReduction.ToFit(frame, 4));
    }

    public async ValueTask InitializeAsync() => _bench = await RunningBench.Start(BoardModel.Small, Language.English);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bench.DisposeAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Send(byte[] file) =>
        _client.PostAsync(_bench.Address + "/api/camera/picture", new ByteArrayContent(file), Cancellation);
}
