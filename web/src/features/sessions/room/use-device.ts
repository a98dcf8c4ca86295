import { useEffect } from 'react'
import { optimizeDevice, type Device } from '@/api/optimize-device'

interface Battery extends EventTarget {
  readonly level: number
  readonly charging: boolean
}

interface Network extends EventTarget {
  readonly effectiveType?: string
  readonly saveData?: boolean
}

/** What some browsers know of their device and others do not. */
interface Knowing {
  readonly getBattery?: () => Promise<Battery>
  readonly connection?: Network
}

/** Lets a device whose battery runs low or whose network is slow be told less. Where it does not know, nothing changes. */
export function useDevice(sessionId: string, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const { connection, getBattery } = navigator as Knowing
    let battery: Battery | undefined
    let told = ''
    let isOver = false

    const tell = () => {
      const device = state(battery, connection)
      const words = JSON.stringify(device)
      if (isOver || words === told || words === (told || '{}')) return
      told = words
      optimizeDevice(sessionId, device).catch(() => (told = ''))
    }
    const watch = (source: EventTarget | undefined, ...events: string[]) => {
      for (const event of events) source?.addEventListener(event, tell)
      return () => {
        for (const event of events) source?.removeEventListener(event, tell)
      }
    }
    const stops = [watch(connection, 'change')]
    void getBattery
      ?.call(navigator)
      .then((known) => {
        if (isOver) return
        battery = known
        stops.push(watch(known, 'levelchange', 'chargingchange'))
        tell()
      })
      .catch(() => undefined)
    tell()
    return () => {
      isOver = true
      for (const stop of stops) stop()
    }
  }, [sessionId, isOpen])
}

/** The battery in steps, because each percent is nobody's business; one that is being charged needs no sparing. */
function state(battery: Battery | undefined, network: Network | undefined): Device {
  const level = battery && !battery.charging ? stepOf(battery.level * 100) : undefined
  const isSlow = network?.effectiveType === '2g' || network?.effectiveType === 'slow-2g'
  return {
    ...(level !== undefined && { battery_level: level }),
    ...(isSlow && { network_type: network.effectiveType }),
    ...(network?.saveData && { save_data: true }),
  }
}

const steps = [19, 29, 50, 100]

function stepOf(percent: number): number {
  return steps.find((step) => percent <= step) ?? 100
}
