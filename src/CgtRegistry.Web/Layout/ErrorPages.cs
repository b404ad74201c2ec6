using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Layout;

/// <summary>Answers a person's request with a readable page that says what to do.</summary>
internal static class ErrorPages
{
    // The header a page sets when it begins to answer.
    private const string BegunByPage = "blazor-enhanced-nav";

    /// <summary>Writes the error page, also after a page has begun to render, failed, or found nothing: it renders as if it were the first.</summary>
    public static async Task WriteAsync(HttpContext http, int status, FieldError[] errors)
    {
        http.Response.Headers.Remove(BegunByPage);
        var ofRequest = http.RequestServices;
        await using var fresh = ofRequest.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        try
        {
            await new RazorComponentResult<ErrorPage>(new { Status = status, Errors = errors }) { StatusCode = status }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = ofRequest;
        }
    }
}
