using System.Text.Json;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Trials.Staff.Programs;

/// <summary>Reads what a program sends: our JSON and nothing else. What no field knows, or the register alone gives, is refused (R5).</summary>
internal static class SentTrial
{
    public const string Allowed = "a JSON object of the data set; see docs of the fields";

    /// <summary>The body as a document of a type, or what is wrong with it.</summary>
    public static (T? Sent, FieldError? Wrong) Read<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            CleanJson.Require(body.Span);
            return JsonSerializer.Deserialize<T>(body.Span, RecordJson.Options) is { } sent ? (sent, null) : (null, new FieldError("body", "not-allowed", Allowed));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            var path = (wrong as JsonException)?.Path is { Length: > 2 } at ? CleanInput.Shown(at[2..]) : "body";
            return (null, new FieldError(path, "not-allowed", Allowed));
        }
    }

    /// <summary>What only the register gives.</summary>
    public static IEnumerable<FieldError> ServerOwned(TrialDataSet data, string prefix) =>
        data.Results.PostedOn is null ? [] : [new FieldError($"{prefix}results.postedOn", "not-allowed", "given by the register")];

    /// <summary>Every row there, so that the rules can speak of those that are empty.</summary>
    public static TrialDataSet Whole(TrialDataSet data) => EmptyRows.In(data);

    /// <summary>The bytes of a body.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        await request.Body.CopyToAsync(held, cancellationToken);
        return held.ToArray();
    }
}
