using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Accounts.Passkeys;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Accounts.Sessions;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CgtRegistry.Web.Accounts;

/// <summary>Who is signed in, and what they may do.</summary>
internal static class AccountsSetup
{
    /// <summary>Name of the cookie that holds the key of a session.</summary>
    public const string SessionCookie = "__Host-cgt";

    private const int HashRounds = 220_000; // OWASP, for PBKDF2 with HMAC-SHA-512

    public static void AddAccounts(this IServiceCollection services, string keyFolder)
    {
        services.AddScoped<SignedIn>();
        services.AddScoped(provider => provider.GetRequiredService<Workplace>().Open(provider.GetRequiredService<SignedIn>().Acting));
        services.AddSingleton<SessionStore>();
        AddSealing(services, keyFolder);
        AddProofs(services);

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

    private static void AddProofs(IServiceCollection services)
    {
        services.AddIdentityCore<Account>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<Sealed>();
        services.AddSingleton<HeldForms>();
        services.AddScoped<Guesses>();
        services.AddScoped<SecretProofs>();
        services.AddScoped<Arrival>();
        services.AddPasskeys();
        services.AddScoped<SentLinks>();
        services.AddScoped<Inviting>();
        services.AddScoped<AccountKeeping>();
        services.AddScoped<Enrolling>();
        services.AddScoped<PasswordResets>();
        services.AddScoped<OwnFactors>();
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
