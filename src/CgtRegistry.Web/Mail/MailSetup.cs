namespace CgtRegistry.Web.Mail;

/// <summary>Letters to the people who work with the register.</summary>
internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, RegistrySettings settings)
    {
        if (SmtpSettings.Read(configuration, settings.PublicOrigin) is { } smtp)
        {
            services.AddSingleton(smtp);
            services.AddSingleton<LetterSender>();
        }

        if (!settings.ReadOnly)
        {
            services.AddHostedService<LetterRounds>();
            services.AddHostedService<Retention.RetentionRounds>();
        }
    }
}
