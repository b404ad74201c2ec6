using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Layout;

/// <summary>Answers a person's request with a readable page that says what to do.</summary>
internal static class ErrorPages
{
    public static Task WriteAsync(HttpContext http, int status, FieldError[] errors) =>
        new RazorComponentResult<ErrorPage>(new { Status = status, Errors = errors }) { StatusCode = status }.ExecuteAsync(http);
}
