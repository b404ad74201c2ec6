using System.Text.Json;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Api;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Name of the parameter.</param>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Allowed">What is allowed, in words.</param>
public sealed record FieldError(string Field, string Code, string? Allowed = null);

/// <summary>An error as RFC 9457 writes it, with the paths of the fields that are wrong.</summary>
public sealed record Problem(string Type, string Title, int Status, string Detail, string TraceId, IReadOnlyDictionary<string, string[]>? Errors = null);

/// <summary>Errors: problem documents for programs, readable pages in the reader's language for people.</summary>
public static class Problems
{
    private static readonly Dictionary<string, (string Title, string Detail)> Words = new(StringComparer.Ordinal)
    {
        ["malformed"] = ("Bad request", "The address or a value in it cannot be read. Correct it and try again."),
        ["validation"] = ("Bad request", "A value is missing or not allowed; see errors."),
        ["not-found"] = ("Not found", "This address is not in the register. Search by name."),
        ["method-not-allowed"] = ("Method not allowed", "This address does not take this method; see Allow."),
        ["too-large"] = ("Too large", "The request is larger than is accepted."),
        ["unsupported-type"] = ("Not acceptable", "Questions and answers are application/json only."),
        ["rate-limited"] = ("Too many requests", "Wait the seconds named in Retry-After and try again."),
        ["internal"] = ("Something went wrong on our side", "No answer is given when there is an error. Try again; if it stays, tell us the trace id."),
        ["sign-in"] = ("Sign in", "This needs somebody signed in. Sign in and try again."),
        ["prove-again"] = ("Prove who you are again", "This act needs a fresh or stronger proof of who you are. Confirm with your passkey and try again."),
        ["not-yours"] = ("Not allowed", "This account may not do this."),
        ["conflict"] = ("Conflict", "This does not fit the present state. Read it again, then repeat what is still wanted."),
        ["stale"] = ("Somebody was faster", "The version in If-Match is no longer the current one. Read it again, then repeat what is still wanted."),
        ["version-required"] = ("Version required", "Name the version you started from in If-Match."),
        ["key-required"] = ("Key required", "Send an Idempotency-Key of 16 to 64 characters, so that a repeated request has one effect."),
        ["key-reused"] = ("Key used before", "This Idempotency-Key was sent with another request. Use a new one."),
        ["refused"] = ("Not accepted", "The rules of the register do not allow this; see errors."),
        ["form-expired"] = ("Form expired", "The form was open too long or came from elsewhere. Load it again and send it once more."),
        ["read-only-mode"] = ("Read only for now", "The register answers, but takes nothing in at the moment. Send the request again after the seconds named in Retry-After."),
        ["overloaded"] = ("Temporarily unavailable", "Try again in a few minutes. No data is lost."),
    };

    /// <summary>The stable slug of a status, where nothing more exact is known.</summary>
    public static string SlugOf(int status) => status switch
    {
        404 => "not-found",
        401 => "sign-in",
        403 => "not-yours",
        405 => "method-not-allowed",
        409 => "conflict",
        406 or 415 => "unsupported-type",
        413 => "too-large",
        429 => "rate-limited",
        503 => "overloaded",
        >= 500 => "internal",
        _ => "malformed",
    };

    /// <summary>Answers a request with an error, as a page or as a problem document.</summary>
    public static Task WriteAsync(HttpContext http, int status, string slug, params FieldError[] errors)
    {
        http.Response.StatusCode = status;
        SecurityHeaders.Apply(http);
        http.Response.Headers.CacheControl = "no-store";
        return IsForPeople(http) ? ErrorPages.WriteAsync(http, status, errors) : http.Request.Path.StartsWithSegments("/fhir") ? WriteOutcomeAsync(http, slug, errors) : WriteJsonAsync(http, status, slug, errors);
    }

    /// <summary>Whether the address is a page: everything outside the API and the downloads belongs to people.</summary>
    public static bool IsForPeople(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/openapi") && !http.Request.Path.StartsWithSegments("/fhir") && !http.Request.Path.StartsWithSegments("/data") && !http.Request.Path.StartsWithSegments("/health");

    /// <summary>A refusal of an API request with the fields that are wrong.</summary>
    public static IResult Validation(params IEnumerable<FieldError> errors) => new ProblemResult(StatusCodes.Status400BadRequest, "validation", [.. errors]);

    /// <summary>A refusal of an API request as a whole.</summary>
    public static IResult Refusal(int status, string slug, params IReadOnlyList<FieldError> errors) => new ProblemResult(status, slug, [.. errors]);

    /// <summary>The record asked for by address does not exist.</summary>
    public static IResult NotFound() => new ProblemResult(StatusCodes.Status404NotFound, "not-found", []);

    private static async Task WriteJsonAsync(HttpContext http, int status, string slug, FieldError[] errors)
    {
        var (title, detail) = Words[slug];
        var problem = new Problem($"/problems/{slug}", title, status, detail, http.TraceIdentifier, errors.Length == 0 ? null
            : errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Allowed is null ? e.Code : $"{e.Code}: {e.Allowed}").ToArray()));
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, problem, RecordJson.Options, http.RequestAborted);
    }

    private static Task WriteOutcomeAsync(HttpContext http, string slug, FieldError[] errors)
    {
        http.Response.ContentType = "application/fhir+json; charset=utf-8";
        return http.Response.Body.WriteAsync(OperationOutcome.Of(slug, Words[slug].Detail, errors), http.RequestAborted).AsTask();
    }

    /// <summary>Routing, binding and unexpected errors all end here.</summary>
    public static void AddRegistryProblems(this IServiceCollection services) => services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

    private sealed class ProblemResult(int status, string slug, FieldError[] errors) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, status, slug, errors);
    }
}
