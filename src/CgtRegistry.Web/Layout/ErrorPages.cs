using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Layout;

/// <summary>Answers a person's request with a readable page that says what to do.</summary>
internal static class ErrorPages
{
    public static async Task WriteAsync(HttpContext http, int status, FieldError[] errors)
    {
        // A page that failed or found nothing has used up the services of its request; the error page gets its own.
        var used = http.RequestServices;
        await using var scope = used.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<ErrorPage>(new { Status = status, Errors = errors }) { StatusCode = status }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = used;
        }
    }
}
