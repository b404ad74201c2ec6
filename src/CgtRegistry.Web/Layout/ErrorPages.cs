using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Layout;

/// <summary>Answers a person's request with a readable page that says what to do.</summary>
internal static class ErrorPages
{
    public static Task WriteAsync(HttpContext http, int status, FieldError[] errors) =>
        AfreshAsync(http, () => new RazorComponentResult<ErrorPage>(new { Status = status, Errors = errors }) { StatusCode = status }.ExecuteAsync(http));

    /// <summary>Shows a page after another one: what failed or found nothing has used up the services of its request.</summary>
    public static async Task AfreshAsync(HttpContext http, Func<Task> show)
    {
        var used = http.RequestServices;
        await using var scope = used.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await show();
        }
        finally
        {
            http.RequestServices = used;
        }
    }
}
