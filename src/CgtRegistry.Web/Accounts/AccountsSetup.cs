using CgtRegistry.Web.Accounts.Sessions;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace CgtRegistry.Web.Accounts;

/// <summary>Who is signed in, and what they may do.</summary>
internal static class AccountsSetup
{
    /// <summary>Name of the cookie that holds the key of a session.</summary>
    public const string SessionCookie = "__Host-cgt";

    public static void AddAccounts(this IServiceCollection services, string keyFolder)
    {
        services.AddScoped<SignedIn>();
        services.AddScoped(provider => provider.GetRequiredService<Workplace>().Open(provider.GetRequiredService<SignedIn>().Acting));
        services.AddSingleton<SessionStore>();
        AddSealing(services, keyFolder);

        services.AddAuthentication(SignedIn.Scheme).AddCookie(SignedIn.Scheme, cookie =>
        {
            cookie.Cookie = new HostCookie("cgt", SameSiteMode.Lax);
            cookie.SlidingExpiration = false; // the store knows when a session ends
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        services.AddOptions<CookieAuthenticationOptions>(SignedIn.Scheme).Configure<SessionStore>((cookie, store) => cookie.SessionStore = store);

        services.AddSingleton<IAuthorizationHandler, ActHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddAuthorization(options =>
        {
            foreach (var act in Enum.GetValues<Act>())
            {
                options.AddPolicy(DoesAttribute.PolicyOf(act), policy => policy.AddRequirements(new ActRequirement(act)));
            }
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie = new HostCookie("cgt-form", SameSiteMode.Strict);
            form.SuppressXFrameOptionsHeader = true; // every answer has a stricter one
        });
    }

    private static void AddSealing(IServiceCollection services, string keyFolder)
    {
        var certificate = SealingCertificate.Find(keyFolder);
        services.AddDataProtection().SetApplicationName("CgtRegistry").ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        services.AddSingleton<IXmlRepository, SealingKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
    }
}
