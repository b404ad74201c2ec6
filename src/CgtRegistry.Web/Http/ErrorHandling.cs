using CgtRegistry.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Http;

/// <summary>Every failure leaves with a problem document or a readable page; nothing of the inside is shown.</summary>
internal static class ErrorHandling
{
    public static void UseErrorPages(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CgtRegistry.Errors");
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
            {
                http.Response.Clear();
                await Problems.WriteAsync(http, refused.StatusCode, Problems.SlugOf(refused.StatusCode));
                return;
            }
            catch (NotYetReadyException early) when (!http.Response.HasStarted)
            {
                http.Response.Clear();
                http.Response.Headers.RetryAfter = ((int)Math.Ceiling(early.RetryAfter.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "overloaded");
                return;
            }
            catch (Exception away) when (!http.Response.HasStarted && ReadOnlyMode.IsCause(away))
            {
                log.LogError(away, "The database does not answer in {TraceId}", http.TraceIdentifier);
                http.Response.Clear();
                http.User = new(); // sessions lie in the database too
                await ReadOnlyMode.AnswerAsync(http, "overloaded");
                return;
            }
            catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
            {
                // Two at one thing in the same moment, where no form of its own tells the slower one: nothing was saved.
                http.Response.Clear();
                await Problems.WriteAsync(http, StatusCodes.Status409Conflict, "conflict");
                return;
            }
            catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unexpected) when (!http.Response.HasStarted)
            {
                log.LogError(unexpected, "Unexpected error in {TraceId}", http.TraceIdentifier);
                http.Response.Clear();
                await Problems.WriteAsync(http, StatusCodes.Status500InternalServerError, "internal");
                return;
            }

            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            {
                // A page that answered 404 has set this header and written nothing; the error page sets it again.
                http.Response.Headers.Remove("blazor-enhanced-nav");
                await Problems.WriteAsync(http, http.Response.StatusCode, Problems.SlugOf(http.Response.StatusCode));
            }
        });
    }
}
