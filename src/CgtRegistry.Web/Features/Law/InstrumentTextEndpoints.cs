using System.ComponentModel;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Web.Api;
using Microsoft.Net.Http.Headers;

namespace CgtRegistry.Web.Features.Law;

/// <summary>In which form the text of an instrument is given out.</summary>
public enum LawTextFormat
{
    /// <summary>Akoma Ntoso 3.0 (XML).</summary>
    Akn,

    /// <summary>Markdown.</summary>
    Md,

    /// <summary>Plain text.</summary>
    Txt,
}

/// <summary>The text of instruments on a day, in standard formats.</summary>
internal static class InstrumentTextEndpoints
{
    private const string Akn = "application/akn+xml";
    private const string Markdown = "text/markdown";
    private const string Plain = "text/plain";

    public static void MapInstrumentTexts(this RouteGroupBuilder api) => api.MapGet("/instruments/{slug}/text", Get)
        .WithName("instrument-text")
        .WithSummary("The Vietnamese text of an instrument as in force on a day: Akoma Ntoso 3.0 (default), Markdown or plain text. It says what is not held.")
        .Produces<string>(StatusCodes.Status200OK, Akn, Markdown, Plain)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(
        string slug,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        [Description("akn, md or txt; when left out the Accept header decides, else akn.")] string? format,
        HttpContext http,
        InstrumentTextReader reader,
        RegistrySettings settings,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        var form = asked.OneOf<LawTextFormat>("format", format) ?? Accepted(http);
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        if (reader.Find(slug, day) is not { } text)
        {
            return Problems.NotFound();
        }

        http.Response.Headers.Vary = HeaderNames.Accept;
        var (type, ending, write) = Writer(form);
        var notes = LawTextWords.Notes(text, reader.Register, settings);
        return Results.Stream(
            body =>
            {
                write(text, notes, body);
                return Task.CompletedTask;
            },
            $"{type}; charset=utf-8",
            $"{slug}-{day:yyyy-MM-dd}.{ending}");
    }

    private static LawTextFormat Accepted(HttpContext http)
    {
        foreach (var type in http.Request.GetTypedHeaders().Accept.Where(a => (a.Quality ?? 1) > 0).OrderByDescending(a => a.Quality ?? 1).Select(a => a.MediaType.Value))
        {
            switch (type)
            {
                case Akn:
                    return LawTextFormat.Akn;
                case Markdown:
                    return LawTextFormat.Md;
                case Plain:
                    return LawTextFormat.Txt;
            }
        }

        return LawTextFormat.Akn;
    }

    private static (string Type, string Ending, Action<InstrumentText, LawTextNotes, Stream> Write) Writer(LawTextFormat format) => format switch
    {
        LawTextFormat.Md => (Markdown, "md", MarkdownLawWriter.Write),
        LawTextFormat.Txt => (Plain, "txt", PlainTextLawWriter.Write),
        _ => (Akn, "akn.xml", AkomaNtosoWriter.Write),
    };
}
