using ELicense.Simulator.Authority.Rules;
using Microsoft.AspNetCore.Http;

namespace ELicense.Simulator.Bench.Server;

/// <summary>What a page is answered: done, refused by the authority or a phone, or not understood.</summary>
internal static class Answers
{
    public static IResult Done => Results.NoContent();

    public static IResult NotFound => Results.NotFound();

    /// <summary>A value that the page could not have meant.</summary>
    public static IResult Misuse => Results.BadRequest();

    /// <param name="refusal">Null when it was done.</param>
    public static IResult Of(Refusal? refusal) => refusal is null
        ? Done
        : Results.Json(new { refusal.Code, Number = (int)refusal.Code, refusal.Detail }, statusCode: StatusCodes.Status409Conflict);
}
