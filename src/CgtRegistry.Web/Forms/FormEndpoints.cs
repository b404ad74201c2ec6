using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CgtRegistry.Web.Forms;

/// <summary>
/// Addresses that take forms: one act each, in both languages. A form that is taken leads to another page (303), so that going
/// back sends nothing twice; one that is refused is shown again with everything that was typed.
/// </summary>
internal static class FormEndpoints
{
    private static readonly string[] Languages = ["vi", "en"];

    /// <summary>Takes a form at an address such as <c>/staff/proposals/{id}/confirm</c>.</summary>
    public static void MapForm(this IEndpointRouteBuilder app, string address, Act act, Delegate handler, long? bodyLimit = null)
    {
        var taken = new Lazy<RequestDelegate>(() => Taking(app.ServiceProvider, address, handler)); // a hundred of them are not made before anybody sends one
        foreach (var language in Languages)
        {
            var endpoint = app.MapPost($"/{language}{address}", http => taken.Value(http))
                .Does(act)
                .WithMetadata(new RequireAntiforgeryTokenAttribute())
                .WithOrder(-1) // a page at the same address answers GET
                .ExcludeFromDescription();
            if (bodyLimit is { } most)
            {
                endpoint.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(most));
            }
        }
    }

    /// <summary>The form was taken; the browser goes on to a page of its language, with a word about what was done (<c>done.{code}</c>).</summary>
    public static IResult Done(this HttpContext http, string address, string? code = null)
    {
        var language = http.Request.Path.StartsWithSegments("/en") ? "en" : "vi";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = $"/{language}{address}" + (code is null ? "" : (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"done={code}");
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The form was refused; its page is shown again, as if at its own address.</summary>
    /// <param name="http">The request.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="refusals">Why it is refused, beside what could not be read.</param>
    /// <param name="address">Address of the page, without the language.</param>
    /// <param name="parameters">Parameters of the page, as its address gives them.</param>
    public static IResult Again<TPage>(this HttpContext http, PostedForm form, IEnumerable<Refusal> refusals, string address, object? parameters = null)
        where TPage : IComponent
    {
        var posted = http.RequestServices.GetRequiredService<Posted>();
        posted.Keep(form, refusals);
        return http.Show<TPage>(address, parameters, posted.Refusals.Any(r => r.Code is "stale") ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// The form was sent before, and says something else now: its page is shown again with all that was typed, under a number of
    /// its own, and a link to what was sent.
    /// </summary>
    public static IResult AgainAsNew<TPage>(this HttpContext http, PostedForm form, string sentBefore, string address, object? parameters = null, string link = "form.sent-before.link")
        where TPage : IComponent
    {
        http.RequestServices.GetRequiredService<Posted>().Keep(form, sentBefore, link);
        return http.Show<TPage>(address, parameters, StatusCodes.Status409Conflict);
    }

    /// <summary>The form is shown again because whoever fills it in asked for a look at what it does; nothing was done.</summary>
    public static IResult Look<TPage>(this HttpContext http, PostedForm form, string address, object? parameters = null)
        where TPage : IComponent
    {
        http.RequestServices.GetRequiredService<Posted>().Keep(form, []);
        return http.Show<TPage>(address, parameters);
    }

    /// <summary>Answers a form with a page, where going on to another address would lose what must be shown once.</summary>
    public static RazorComponentResult<PageAgain> Show<TPage>(this HttpContext http, string address, object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        http.RequestServices.GetRequiredService<PageContext>().ShownAt(address);
        var given = new RouteValueDictionary(parameters).ToDictionary(p => p.Key, p => p.Value);
        return new RazorComponentResult<PageAgain>(new { Page = typeof(TPage), Given = given }) { StatusCode = status };
    }

    /// <summary>The act is not the person's, or the thing is not theirs to see.</summary>
    public static IResult Refused(Access access) => new RefusedResult(access);

    private static RequestDelegate Taking(IServiceProvider services, string address, Delegate handler)
    {
        var pattern = RoutePatternFactory.Parse(address);
        var endpoint = new RouteEndpointBuilder(requestDelegate: null, pattern, order: 0) { ApplicationServices = services };
        endpoint.FilterFactories.Add((_, next) => context => RefuseExpiredAsync(context, next));
        return RequestDelegateFactory.Create(handler, new RequestDelegateFactoryOptions
        {
            ServiceProvider = services,
            RouteParameterNames = pattern.Parameters.Select(p => p.Name),
            EndpointBuilder = endpoint,
        }).RequestDelegate;
    }

    private static async ValueTask<object?> RefuseExpiredAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<PostedForm>().FirstOrDefault() is not { IsExpired: true })
        {
            return await next(context);
        }

        if (await HeldForms.HoldAsync(context.HttpContext) is { } held)
        {
            return context.HttpContext.Show<HeldPage>("/staff/held", new { Held = held }, StatusCodes.Status400BadRequest);
        }

        await Problems.WriteAsync(context.HttpContext, StatusCodes.Status400BadRequest, "form-expired");
        return Results.Empty;
    }

    private sealed class RefusedResult(Access access) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => AccessAnswers.AnswerAsync(httpContext, access);
    }
}
