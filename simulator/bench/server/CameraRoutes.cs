using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Vision.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Bench.Server;

/// <summary>
/// What is held before the camera. Pictures come from anywhere: one at a time is read, of bounded size, and made as small as the
/// engine's sensor could tell apart.
/// </summary>
internal sealed class CameraRoutes(Workbench bench) : IDisposable
{
    private const int MaximumFile = 32 * 1024 * 1024;
    private const int LongestSide = 1600;

    private readonly SemaphoreSlim _turn = new(1);

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/view", (Requests.View view) => view.Pose.IsPossible() ? Point(view) : Answers.Misuse);
        api.MapPost("/picture", TakePicture).WithMetadata(new RequestSizeLimitAttribute(MaximumFile));
        api.MapGet("/frame.png", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Bytes(PngWriter.Grey(bench.Camera.View()), "image/png");
        });
    }

    public void Dispose() => _turn.Dispose();

    private IResult Point(Requests.View view)
    {
        bench.Camera.Point(view.Source, view.Pose);
        bench.Aim();
        return Answers.Done;
    }

    private async Task<IResult> TakePicture(HttpRequest request)
    {
        if (request.ContentLength is not { } length)
        {
            return Results.StatusCode(StatusCodes.Status411LengthRequired);
        }

        if (length > MaximumFile)
        {
            return Results.Json(new { Detail = "the file is over 32 MB" }, statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        await _turn.WaitAsync(request.HttpContext.RequestAborted);
        try
        {
            return Show(await Receive(request, (int)length));
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<byte[]> Receive(HttpRequest request, int length)
    {
        var file = new byte[length];
        await request.Body.ReadExactlyAsync(file, request.HttpContext.RequestAborted);
        return file;
    }

    private IResult Show(byte[] file)
    {
        PictureResult picture = PictureFile.Read(file);
        if (!picture.IsFrame)
        {
            return Results.Json(new { picture.Fault, Detail = picture.Text }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        bench.Camera.Show(FrameReduction.ToFit(picture.Frame, LongestSide));
        bench.Aim();
        return Answers.Done;
    }
}
